/** Anjali and Rohan, whose aunt became their special guardian. */
export const shared = {
  worker: 'callum',
  iro: 'samuel',
  from: '2021-06-28',
  until: '2024-04-16',
  legal: [
    ['2021-06-28', 'V2'],
    ['2021-10-05', 'C1'],
    ['2022-03-15', 'C2'],
  ],
  homes: [
    [
      '2021-06-28',
      'their aunt Moushumi Das',
      'Flat 9, Corn Exchange Court',
      'Approved as a connected person in September 2021.',
    ],
  ],
}
