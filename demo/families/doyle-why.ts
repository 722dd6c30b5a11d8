/** Why Maya, Finn and Rosie came into care: told once, in the same words to each. */
export const because =
  'Your dad was in hospital for a long time after his accident, and your mum could not manage the three of you and the night shifts alone. She asked for help, which was a brave thing to do. Nobody was angry with you, and nothing you did caused it.'
