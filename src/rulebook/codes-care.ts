import { type CodeOf, codeList } from './code-list.ts'

export type LegalStatus = CodeOf<typeof legalStatus>
export type PlacementType = CodeOf<typeof placementType>
export type Participation = CodeOf<typeof participation>

/** The legal status under which a child is looked after. Short breaks (V3, V4) are exempt from many rules. */
export const legalStatus = codeList({
  source: 'Children looked after return (SSDA903) 2025-26, LS; rule 144',
  rows: [
    { code: 'C1', label: 'Interim care order (section 38)' },
    { code: 'C2', label: 'Full care order (section 31)' },
    { code: 'D1', label: 'Freeing order' },
    { code: 'E1', label: 'Placement order' },
    { code: 'V2', label: 'Accommodated (section 20)' },
    { code: 'V3', label: 'Short breaks, each recorded' },
    { code: 'V4', label: 'Short breaks, agreement recorded' },
    { code: 'J1', label: 'Remanded to local authority or youth detention accommodation' },
    { code: 'J2', label: 'Detained by police, in local authority accommodation' },
    { code: 'J3', label: 'Youth rehabilitation order with residence or intensive fostering' },
    { code: 'L1', label: 'Police protection' },
    { code: 'L2', label: 'Emergency protection order' },
    { code: 'L3', label: 'Child assessment order' },
    { code: 'not-known', label: 'Not known: taken over from an older system', source: 'Local list' },
  ],
})

/**
 * What kind of placement it is. Withdrawn codes stay, because old records have them. Moves coded T are temporary. The labels
 * of Z11 to Z14 were in no source we could read.
 */
export const placementType = codeList({
  source: 'Children looked after return (SSDA903) 2025-26, PLACE; rule 146',
  rows: [
    { code: 'U1', label: 'Foster care with a relative or friend, long term' },
    { code: 'U2', label: 'Foster care with a relative or friend who is also an approved adopter' },
    { code: 'U3', label: 'Foster care with a relative or friend, not long term' },
    { code: 'U4', label: 'Foster care with another carer, long term' },
    { code: 'U5', label: 'Foster care with another carer who is also an approved adopter' },
    { code: 'U6', label: 'Foster care with another carer, not long term' },
    { code: 'A3', label: 'Placed for adoption with consent, with current foster carer' },
    { code: 'A4', label: 'Placed for adoption with consent, not with current foster carer' },
    { code: 'A5', label: 'Placed for adoption under a placement order, with current foster carer' },
    { code: 'A6', label: 'Placed for adoption under a placement order, not with current foster carer' },
    { code: 'P1', label: 'With a parent or person with parental responsibility' },
    { code: 'P3', label: 'Residential employment' },
    { code: 'K1', label: "Secure children's home" },
    { code: 'K2', label: "Children's home" },
    { code: 'K3', label: 'Supported accommodation' },
    { code: 'R1', label: 'Residential care home' },
    { code: 'R2', label: 'NHS or other medical establishment' },
    { code: 'R3', label: 'Family centre or mother and baby unit' },
    { code: 'R5', label: 'Young offender institution' },
    { code: 'S1', label: 'Residential school' },
    { code: 'T0', label: 'Temporary move', unverified: true },
    { code: 'T1', label: 'Temporarily in hospital' },
    { code: 'T2', label: 'Temporarily away on holiday' },
    { code: 'T3', label: "Temporarily elsewhere during the carer's holiday" },
    { code: 'T4', label: 'Temporarily elsewhere, seven days or less' },
    { code: 'Z11', label: 'Other placement (Z11)', unverified: true, from: '2025-04-01' },
    { code: 'Z12', label: 'Other placement (Z12)', unverified: true, from: '2025-04-01' },
    { code: 'Z13', label: 'Other placement (Z13)', unverified: true, from: '2025-04-01' },
    { code: 'Z14', label: 'Other placement (Z14)', unverified: true, from: '2025-04-01' },
    { code: 'P2', label: 'Independent living', source: 'SSDA903 rule 217t', unverified: true, until: '2023-10-28' },
    { code: 'H5', label: 'Semi-independent living', source: 'SSDA903 2024-25, PLACE', until: '2025-04-01' },
    { code: 'Z1', label: 'Other placement', source: 'SSDA903 2024-25, PLACE', until: '2025-04-01' },
  ],
})

/** How the child took part in a review. PN0 only under the age of 4 (rules 440 and 441). */
export const participation = codeList({
  source: 'Children looked after return (SSDA903) 2025-26, REVIEW_CODE; rule 167',
  rows: [
    { code: 'PN0', label: 'Under 4 years old' },
    { code: 'PN1', label: 'Came and spoke for themselves' },
    { code: 'PN2', label: 'Came, and an advocate spoke for them' },
    { code: 'PN3', label: 'Came, and gave their views without speech' },
    { code: 'PN4', label: 'Came, and did not contribute' },
    { code: 'PN5', label: 'Did not come, and briefed an advocate or the IRO' },
    { code: 'PN6', label: 'Did not come, and gave their views in writing, sound, video or another medium' },
    { code: 'PN7', label: 'Did not come, and gave no views' },
  ],
})
