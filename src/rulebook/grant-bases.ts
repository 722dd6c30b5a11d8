/** On what basis a person is given access to a child's record. `code` is what is stored and read in the log. */
export type GrantBasis = { code: string; says: string; source: string }

/** Source of all: procedure 33; CPPCR 2010 reg 50(3) (whoever sees a record has a reason to). The wording is a local decision. */
export const grantBases = [
  { code: 'allocated worker', says: 'Is the child’s social worker', source: 'Procedure 33' },
  { code: 'manager of the allocated worker', says: 'Manages the child’s social worker', source: 'Procedure 33' },
  { code: 'independent reviewing officer', says: 'Reviews the child’s case', source: 'Children Act 1989 s25B' },
  { code: 'works with the child', says: 'Works with the child beside the social worker', source: 'Procedure 33' },
  { code: 'covers for a colleague', says: 'Stands in while the social worker is away', source: 'Procedure 33' },
  { code: 'keeps the record in order', says: 'Records or information work on this record', source: 'Procedure 32' },
  { code: 'inquiry or court order', says: 'The law or a court gives a right to see it', source: 'Procedure 33' },
] as const satisfies readonly GrantBasis[]

export type GrantBasisCode = (typeof grantBases)[number]['code']
export const grantBasisCodes = grantBases.map(({ code }) => code)

/** Days until a grant is looked at again, unless somebody says another day. Local decision. */
export const grantReviewDays = 180
