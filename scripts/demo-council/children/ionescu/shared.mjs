/** Andrei and Ioana, whose grandmother writes from Iași. */
export const shared = {
  worker: 'leila',
  iro: 'samuel',
  from: '2022-01-17',
  legal: [
    ['2022-01-17', 'V2'],
    ['2022-08-11', 'C2'],
  ],
  homes: [
    ['2022-01-17', 'Geraldine Okoro-Hughes', 'Wharf Street, Marlow Bridge', 'A houseboat pilot’s widow with a piano.'],
  ],
}
