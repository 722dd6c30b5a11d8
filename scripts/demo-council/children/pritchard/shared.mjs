/** Cerys, Owain and Nia, on a farm with Glenys and Huw. Cerys has since moved out, and comes back for lambing. */
export const shared = {
  worker: 'leila',
  iro: 'iris',
  legal: [
    ['2018-05-21', 'C1'],
    ['2018-12-04', 'C2'],
  ],
  from: '2018-05-21',
}
export const farm = [
  '2018-05-21',
  'Glenys and Huw Maddox',
  'Upper Sallow Farm, Hethering',
  'Sheep, two dogs and a kitchen that is never cold.',
]
export const hethering = ['Hethering Primary School', 'Vale of Hethering School']
