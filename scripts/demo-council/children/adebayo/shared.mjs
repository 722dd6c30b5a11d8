/** Five: the elder two with Auntie Bisi, the younger three with Ruthanne, two streets away and then next door. */
const all = ['MB-1201', 'MB-1202', 'MB-1203', 'MB-1204', 'MB-1205']
export const others = (id) => all.filter((other) => other !== id)
export const shared = {
  worker: 'daniel',
  iro: 'samuel',
  from: '2020-11-09',
  legal: [
    ['2020-11-09', 'V2'],
    ['2021-07-15', 'C2'],
  ],
}

/** Where the younger three live. */
export const ruthanne = [
  '2020-11-09',
  'Ruthanne Bexley',
  'Mercer Terrace, Marlow Bridge',
  'Four minutes from the elder two.',
]
