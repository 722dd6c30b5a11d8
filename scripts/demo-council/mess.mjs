export async function messOf(_browser, _children, rows) {
  return { files: [], rows }
}
export const readme = () => '# x\n'
