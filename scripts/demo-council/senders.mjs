import { pick } from './chance.mjs'

/** Whose paper it is: how it looks at the head. No such places exist. */
export const council = {
  theme: 'council',
  colour: '#1b5e5a',
  name: 'Marlow Bridge Council',
  lines: ["Children's Services, Quay House, Marlow Bridge", 'Phone 01632 960100'],
}
export const virtualSchool = {
  ...council,
  lines: ['The Virtual School, Quay House, Marlow Bridge', 'Phone 01632 960120'],
}
export const typed = {
  theme: 'typed',
  colour: '#2a2724',
  name: 'Marlow Bridge Social Services',
  lines: ['Area Office 2, Corn Street', 'Telephone Marlow Bridge 960114'],
}
export const health = {
  theme: 'health',
  colour: '#23619b',
  name: 'Marlow Bridge Children’s Health',
  lines: ['Looked After Children’s Health Team, Lock Lane Clinic', 'Phone 01632 960140'],
}
export const court = { theme: 'court', name: 'In the Family Court', lines: ['sitting at Marlow Bridge'] }
export const home = (name, ...lines) => ({ theme: 'home', colour: '#8a4f1d', name, lines })
export const club = (name, colour = '#b0471c') => ({ theme: 'club', colour, name, lines: [] })

const colours = ['#7a1f2b', '#1d3f7a', '#2b6a3c', '#5b2a7a', '#8a5a00', '#0d6470']

/** Every school keeps its own colour and letter. */
export const school = (name) => ({
  theme: 'school',
  colour: pick(`school ${name}`, colours),
  letter: name[0],
  name,
  lines: ['Part of life in and around Marlow Bridge'],
})

/** The demo's people and what they are, as they sign. */
const signatures = {
  grace: ['Grace Mensah', 'Social worker'],
  daniel: ['Daniel Price', 'Social worker'],
  leila: ['Leila Farouk', 'Social worker'],
  callum: ['Callum Reid', 'Social worker'],
  hannah: ['Hannah Lewis', 'Social worker'],
  priya: ['Priya Nair', 'Team manager'],
  tom: ['Tom Ashworth', 'Team manager'],
  iris: ['Iris Lund', 'Independent reviewing officer'],
  samuel: ['Samuel Osei', 'Independent reviewing officer'],
}

/** A user name of the demo, or 'Name, what they are'. Answers [name, what they are]. */
export function signatureOf(who) {
  if (signatures[who]) return signatures[who]
  const [name, ...role] = who.split(', ')
  return [name, role.join(', ')]
}

export const nameOf = (who) => signatureOf(who)[0]
