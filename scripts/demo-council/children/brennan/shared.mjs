/** The twins, with Julian and Marcus for good. */
export const shared = {
  worker: 'hannah',
  iro: 'iris',
  from: '2020-01-13',
  born: '2018-03-17',
  legal: [
    ['2020-01-13', 'C1'],
    ['2020-09-22', 'C2'],
  ],
  homes: [
    [
      '2020-01-13',
      'Julian and Marcus Peel',
      'Weaver’s Row, Little Fenning',
      'A tall thin house with a fireman’s pole in it.',
    ],
  ],
  schools: [['2022-09-05', 'Fenning Primary School']],
}
