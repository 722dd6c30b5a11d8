/**
 * An answer that was kept, as text: text stays what it is, a number or yes and no as JSON writes them. Never
 * "[object Object]": what has no words of its own is shown whole.
 */
export function plainText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}
