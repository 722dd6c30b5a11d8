/** Kezia, Malachi and Tiana, with Grandad Winston, Nana Pat and forty tomato plants. */
export const shared = {
  worker: 'hannah',
  iro: 'samuel',
  from: '2023-04-24',
  legal: [
    ['2023-04-24', 'V2'],
    ['2023-06-15', 'C1'],
    ['2024-01-23', 'C2'],
  ],
  homes: [['2023-04-24', 'Grandad Winston and Nana Pat Clarke', 'Allotment Row, Tilden', 'Their mother’s parents.']],
}
