/** Noor and Zayd, who feed the fish with Wendy and Clive. */
export const homes = [
  ['2021-03-02', 'Wendy and Clive Barrow', 'Otter Lane, Little Fenning', 'A fish tank in the hall.'],
]
export const legal = [
  ['2021-03-02', 'V2'],
  ['2021-11-18', 'C2'],
]
export const shared = { worker: 'grace', iro: 'iris', from: '2021-03-02', homes, legal }
