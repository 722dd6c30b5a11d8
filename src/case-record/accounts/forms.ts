import { z } from 'zod'
import { userName } from '../../confidentiality/enrolment/index.ts'
import { neededText, optionalText } from '../../platform/web/index.ts'
import { roleNames } from '../../words/actor.ts'

export const accountBody = z.strictObject({
  name: neededText('Enter the person’s name', 100),
  userName,
  role: z.enum(roleNames, 'Choose what the person does'),
  team: optionalText(100),
})
