import { z } from 'zod'
import { contrast, neededText } from '../../platform/web/index.ts'
import { colours } from './colours.ts'

/** A user name, as it is typed to sign in. */
export const userName = z
  .string('Enter a user name')
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z][a-z0-9.-]{1,39}$/,
    'Enter a user name of 2 to 40 small letters, digits, dots and hyphens, beginning with a letter',
  )

export const setUpBody = z
  .strictObject({
    setUpCode: neededText('Enter the set-up code', 100),
    council: neededText('Enter the name of the council', 100),
    colour: z.enum([...colours.map(({ name }) => name), 'own'], 'Choose a colour'),
    ownColour: z.string().trim().max(20).optional(),
    name: neededText('Enter your name', 100),
    userName,
  })
  .superRefine(({ colour, ownColour = '' }, context) => {
    const problem = colour === 'own' ? problemWithColour(ownColour) : undefined
    if (problem) context.addIssue({ code: 'custom', path: ['ownColour'], message: problem })
  })

/** The colour that was chosen, as #rrggbb. */
export function chosenColour({ colour, ownColour = '' }: z.output<typeof setUpBody>): string {
  return colours.find(({ name }) => name === colour)?.colour ?? ownColour.toLowerCase()
}

function problemWithColour(colour: string): string | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return 'Enter a hash sign and six figures, for example #1b5e5a'
  return contrast(colour, '#ffffff') < 4.5
    ? 'Choose a darker colour: white text could not be read on this one'
    : undefined
}

export const invitationBody = z.strictObject({ code: neededText('Enter your invitation code', 100) })

export const accountBody = z.strictObject({
  sealed: z.string().max(2000),
  userName: z.string().optional(),
  password: z.string('Choose a password').min(1, 'Choose a password').max(4000, 'Choose a shorter password'),
  again: z.string('Enter the same password again').max(4000),
  proof: neededText('Enter the six digits that the app shows now', 20),
})

/** A program types no password twice. */
export const accountApiBody = accountBody.pick({ sealed: true, password: true, proof: true })
