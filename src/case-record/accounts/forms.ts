import { z } from 'zod'
import { userName } from '../../confidentiality/enrolment/index.ts'
import { neededText, optionalText } from '../../platform/web/index.ts'
import { roleNames } from '../../words/actor.ts'
import { type ClosingReason, closingReasons } from './rules.ts'

const reasonNames = Object.keys(closingReasons) as ClosingReason[]

export const accountBody = z.strictObject({
  name: neededText('Enter the person’s name', 100),
  userName,
  role: z.enum(roleNames, 'Choose what the person does'),
  team: optionalText(100),
})

/** Whose account, in an address. */
export const accountParams = z.object({ userName: z.string().trim().toLowerCase().min(1).max(100) })

export const closingBody = z.strictObject({ because: z.enum(reasonNames, 'Choose why it is closed') })

export const correctionBody = z.strictObject({
  name: neededText('Enter the person’s name', 100),
  team: optionalText(100),
})
