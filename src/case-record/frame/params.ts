import { z } from 'zod'
import { parseRecordNumber, parseUuid, type RecordNumber, type Uuid } from '../../words/ids.ts'

/** A record's number as part of an address. What is no number at all is an unknown page. */
export const numberInAddress = z
  .string()
  .refine((text) => parseRecordNumber(text) !== undefined)
  .transform((text) => (parseRecordNumber(text) ?? text) as RecordNumber)

/** `/records/:number` and everything below it that needs no more. */
export const recordParams = z.strictObject({ number: numberInAddress })

/** An id as part of an address or of a query. */
export const idInAddress = z
  .string()
  .refine((text) => parseUuid(text) !== undefined)
  .transform((text) => (parseUuid(text) ?? text) as Uuid)
