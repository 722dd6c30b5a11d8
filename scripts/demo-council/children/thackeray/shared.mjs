/** Four, in two homes twenty minutes apart. There was no house for all of them, and this is written because they asked. */
export const shared = {
  iro: 'iris',
  from: '2019-02-18',
  legal: [
    ['2019-02-18', 'V2'],
    ['2019-09-10', 'C1'],
    ['2020-01-28', 'C2'],
  ],
}

/** Where the younger two live. */
export const achesons = ['2019-02-18', 'Shona and Bill Acheson', 'Pound Hill, Cressing', 'Twenty minutes by the 9 bus.']
