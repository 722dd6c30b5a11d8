import { Readable } from 'node:stream'
import { z } from 'zod'
import { londonDay } from '../../../platform/clock.ts'
import { type Asked, api, page, type Reply, type Route } from '../../../platform/web/index.ts'
import { rangeAsked, sendFile } from '../../documents/index.ts'
import { idInAddress } from '../../frame/index.ts'
import { csvLine, reportCells, reportHeader } from '../report-words.ts'
import { type FileDeps, openFile } from './item-actions.ts'
import { mostLines } from './lines-actions.ts'
import { readRun } from './list-actions.ts'

const fileParams = z.strictObject({ item: idInAddress })
const fileQuery = z.strictObject({ show: z.literal('yes').optional() })
const runParams = z.strictObject({ run: idInAddress })
type FileAsked = Asked<z.output<typeof fileParams>, z.output<typeof fileQuery>, unknown>
type RunAsked = Asked<z.output<typeof runParams>, unknown, unknown>

/** The bytes of an item, and the report of a run as a table; for people and for programs. */
export function intakeFileRoutes(deps: FileDeps): readonly Route[] {
  const ofItem = { method: 'GET', action: 'intake.readFile', params: fileParams, query: fileQuery } as const
  const ofRun = { method: 'GET', action: 'intake.list', params: runParams } as const
  const file = (asked: FileAsked) => sendItem(deps, asked)
  const report = (asked: RunAsked) => sendReport(deps, asked)
  const answers = { 200: 'file' } as const
  return [
    page({ ...ofItem, path: '/imports/waiting/:item/file', handle: file }),
    api({ ...ofItem, path: '/api/v1/imports/waiting/:item/file', answers, handle: file }),
    page({ ...ofRun, path: '/imports/:run/report', handle: report }),
    api({ ...ofRun, path: '/api/v1/imports/:run/report', answers, handle: report }),
  ]
}

async function sendItem(deps: FileDeps, { params, query, request, session }: FileAsked): Promise<Reply> {
  const range = (bytes: number) => rangeAsked(request, bytes)
  const opened = await openFile(deps, session.token ?? '', params.item, range)
  if (!opened.ok) return { refused: opened.refusal }
  const shown = query.show === 'yes' && opened.value.mayBeShown
  const framed = shown && opened.value.mediaType === 'application/pdf'
  return sendFile(opened.value, { show: shown, framed, method: request.method })
}

async function sendReport({ door }: FileDeps, { params, request, session }: RunAsked): Promise<Reply> {
  const read = await readRun(door, session.token ?? '', params.run, 0, mostLines)
  if (!read.ok) return { refused: read.refusal }
  const rows = [reportHeader, ...read.value.lines.map(({ line }) => reportCells(line))]
  const text = Buffer.from(`\ufeff${rows.map(csvLine).join('')}`)
  return sendFile(
    {
      name: `import-${londonDay(read.value.run.begun_at.getTime())}.csv`,
      mediaType: 'text/csv',
      bytes: text.length,
      range: 'all',
      stream: () => Readable.from([text]),
    },
    { show: false, method: request.method },
  )
}
