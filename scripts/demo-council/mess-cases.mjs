import { datesAndNames } from './mess-dates-and-names.mjs'
import { files } from './mess-files.mjs'

/**
 * What is not in order in the folder, on purpose: as it is in the folders of councils. Each is one line of the import's report.
 * `of`: the child from whose life the paper is made; `id`: what stands in the list instead. `sameAs`: its bytes are those of
 * another paper. A case with no paper has no file.
 */
export const messCases = [...datesAndNames, ...files]
