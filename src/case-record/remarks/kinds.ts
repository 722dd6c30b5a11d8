import { longText } from '../entries/kinds.ts'

/** What is typed to add to an entry, or to dispute it. */
export const remarkText = {
  addition: longText({
    label: 'What you want to add',
    hint: 'It stands below the entry, with your name and today’s date. The entry itself stays as it is',
    max: 20_000,
  }),
  dispute: longText({
    label: 'Who disputes this, and what they say',
    hint: 'In the person’s own words where you have them. It is shown with the entry from now on, wherever the entry goes',
    max: 20_000,
  }),
}
