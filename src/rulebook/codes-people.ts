import { type CodeOf, codeList } from './code-list.ts'

export type Relationship = CodeOf<typeof relationship>
export type ParentalResponsibility = CodeOf<typeof parentalResponsibility>
export type SiblingPlacement = CodeOf<typeof siblingPlacement>
export type SiblingsApartReason = CodeOf<typeof siblingsApartReason>

/** Who a person is to the child. */
export const relationship = codeList({
  source: 'Local list; Children Act 1989 s22(4) for who must be asked, procedure 27 and 31',
  rows: [
    { code: 'mother', label: 'Mother' },
    { code: 'father', label: 'Father' },
    { code: 'parent', label: 'Parent' },
    { code: 'step-parent', label: 'Step-parent' },
    { code: 'adoptive-parent', label: 'Adoptive parent' },
    { code: 'parents-partner', label: "Parent's partner" },
    { code: 'sibling', label: 'Brother or sister' },
    { code: 'half-sibling', label: 'Half-brother or half-sister' },
    { code: 'step-sibling', label: 'Stepbrother or stepsister' },
    { code: 'grandparent', label: 'Grandparent' },
    { code: 'aunt-or-uncle', label: 'Aunt or uncle' },
    { code: 'cousin', label: 'Cousin' },
    { code: 'other-relative', label: 'Other relative' },
    { code: 'own-child', label: 'Their own child' },
    { code: 'special-guardian', label: 'Special guardian' },
    { code: 'foster-carer', label: 'Foster carer' },
    { code: 'former-foster-carer', label: 'Former foster carer' },
    { code: 'connected-person', label: 'Connected person' },
    { code: 'residential-worker', label: "Worker in a children's home" },
    { code: 'friend', label: 'Friend' },
    { code: 'family-friend', label: 'Friend of the family' },
    { code: 'teacher', label: 'Teacher' },
    { code: 'designated-teacher', label: 'Designated teacher' },
    { code: 'virtual-school-head', label: 'Virtual school head' },
    { code: 'doctor', label: 'Doctor' },
    { code: 'nurse-or-health-visitor', label: 'Nurse or health visitor' },
    { code: 'dentist', label: 'Dentist' },
    { code: 'social-worker', label: 'Social worker' },
    { code: 'former-social-worker', label: 'Former social worker' },
    { code: 'independent-reviewing-officer', label: 'Independent reviewing officer' },
    { code: 'independent-visitor', label: 'Independent visitor' },
    { code: 'advocate', label: 'Advocate' },
    { code: 'childrens-guardian', label: "Children's guardian" },
    { code: 'solicitor', label: 'Solicitor' },
    { code: 'personal-adviser', label: 'Personal adviser' },
    { code: 'council', label: 'The council (by court order)' },
    { code: 'other', label: 'Someone else' },
  ],
})

/** How a person came to hold parental responsibility. Whether they hold it is another question, asked first. */
export const parentalResponsibility = codeList({
  source: 'Children Act 1989',
  rows: [
    { code: 'mother', label: 'As the mother', source: 'Children Act 1989 s2', unverified: true },
    {
      code: 'married',
      label: 'Through marriage or civil partnership',
      source: 'Children Act 1989 s2',
      unverified: true,
    },
    {
      code: 'registered',
      label: 'Named on the birth certificate',
      source: 'Children Act 1989 ss4, 4ZA',
      unverified: true,
    },
    { code: 'agreement', label: 'Agreement', source: 'Children Act 1989 ss4, 4ZA, 4A', unverified: true },
    {
      code: 'court-order',
      label: 'Parental responsibility order',
      source: 'Children Act 1989 ss4, 4ZA, 4A',
      unverified: true,
    },
    {
      code: 'child-arrangements-order',
      label: 'Child arrangements order',
      source: 'Children Act 1989 s12',
      unverified: true,
    },
    {
      code: 'special-guardianship',
      label: 'Special guardianship order',
      source: 'Children Act 1989 s14C',
      unverified: true,
    },
    { code: 'guardian', label: 'Appointed guardian', source: 'Children Act 1989 s5', unverified: true },
    { code: 'care-order', label: 'Care order', source: 'Children Act 1989 s33', unverified: true },
    {
      code: 'emergency-protection-order',
      label: 'Emergency protection order',
      source: 'Children Act 1989 s44',
      unverified: true,
    },
    {
      code: 'placement-order',
      label: 'Placement order',
      source: 'Adoption and Children Act 2002 s25',
      unverified: true,
    },
    { code: 'adoption', label: 'Adoption order', source: 'Adoption and Children Act 2002 s46', unverified: true },
    { code: 'way-not-known', label: 'Held, but how is not known', source: 'Local list' },
  ],
})

/** Whether a brother or sister lives in the same placement. */
export const siblingPlacement = codeList({
  source: 'Local list; procedure 31',
  rows: [
    { code: 'together', label: 'Placed together' },
    { code: 'apart', label: 'Placed apart' },
    { code: 'not-looked-after', label: 'Not looked after' },
    { code: 'not-known', label: 'Not known' },
  ],
})

/** Why brothers and sisters who are looked after are placed apart: asked for by SI 2010/959 Sch 1 para 3 (wording not read). */
export const siblingsApartReason = codeList({
  source: 'Local list; procedure 31',
  rows: [
    { code: 'no-placement-for-all', label: 'No placement could take them all' },
    { code: 'different-needs', label: 'Assessed as having different needs' },
    { code: 'safety', label: 'To keep one or more of them safe' },
    { code: 'childs-wishes', label: 'What the child wants' },
    { code: 'court-order', label: 'A court ordered it' },
    { code: 'different-times', label: 'They came into care at different times' },
    { code: 'with-other-family', label: 'One lives with other family' },
    { code: 'adoption', label: 'One is placed for adoption' },
    { code: 'health-or-education', label: 'A health or school placement' },
    { code: 'other', label: 'Another reason' },
  ],
})
