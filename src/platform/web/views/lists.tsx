import { govukPagination, govukSummaryList, govukTable } from '../govuk/generated/index.ts'
import type { Html } from '../html.ts'

/** What stands where a value is missing: absence is explained, never blank. */
export const notRecorded = 'Not recorded'

/** A text or a piece of page. Nothing, or an empty text, is said to be not recorded. */
export type Cell = string | Html | undefined

export type SummaryRow = {
  key: string
  value: Cell
  /** "Change" and the like; `about` completes it for those who hear it alone: "Change" + "date of birth". */
  actions?: readonly { href: string; text: string; about: string }[]
}

export function SummaryList({ rows, title }: { rows: readonly SummaryRow[]; title?: string | undefined }): Html {
  return govukSummaryList({
    ...(title !== undefined && { card: { title: { text: title } } }),
    rows: rows.map(({ key, value, actions }) => ({
      key: { text: key },
      value: cellContent(value),
      ...(actions && {
        actions: { items: actions.map(({ href, text, about }) => ({ href, text, visuallyHiddenText: about })) },
      }),
    })),
  })
}

export type TableProps = {
  caption: string
  head: readonly string[]
  rows: readonly (readonly Cell[])[]
  /** Columns with numbers, counted from 0. */
  numeric?: readonly number[]
  /** The first cell of each row names the row. */
  named?: boolean
}

/** A table. On a small screen each row stands by itself, every cell under the name of its column, so that nothing is cut off. */
export function Table({ caption, head, rows, numeric = [], named }: TableProps): Html {
  const format = (column: number) => (numeric.includes(column) ? 'numeric' : undefined)
  return (
    <div class="hf-table" role="region" aria-label={caption} tabindex={0}>
      {govukTable({
        caption,
        captionClasses: 'govuk-table__caption--m',
        firstCellIsHeader: named,
        head: head.map((text, column) => ({ text, format: format(column) })),
        rows: rows.map((row) =>
          row.map((cell, column) => ({
            ...tableCell(cell),
            format: format(column),
            ...(head[column] && { attributes: { 'data-column': head[column] } }),
          })),
        ),
      })}
    </div>
  )
}

/** What is more than a text is kept together, so that it stands beside the name of its column on a small screen. */
function tableCell(cell: Cell): { text: string } | { html: Html } {
  if (typeof cell === 'string' && cell !== '') return { text: cell }
  return { html: <div>{cellContent(cell).html}</div> }
}

function cellContent(cell: Cell): { html: Html } {
  if (cell === undefined || cell === '') return { html: <span class="hf-missing">{notRecorded}</span> }
  return { html: <>{cell}</> }
}

/** Earlier and later pages of a list, with what each holds. */
export function Pagination({
  previous,
  next,
}: {
  previous?: { href: string; label?: string }
  next?: { href: string; label?: string }
}): Html {
  return govukPagination({
    ...(previous && { previous: { href: previous.href, text: previous.label ?? 'Previous' } }),
    ...(next && { next: { href: next.href, text: next.label ?? 'Next' } }),
  })
}
