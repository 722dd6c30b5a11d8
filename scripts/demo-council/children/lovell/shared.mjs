/** Levi and Savannah, from a Romany family, while their father gets well. */
export const shared = {
  worker: 'callum',
  iro: 'samuel',
  from: '2022-09-19',
  legal: [['2022-09-19', 'V2']],
  homes: [
    ['2022-09-19', 'Maureen and Sid Ketteridge', 'Cold Elm Lane, Hethering', 'A bungalow with a field for the pony.'],
  ],
}
