/** A line of what a record holds. `procedure`: the number of the obligation. `plain`: what it is, for anybody. */
export type ContentsLine = {
  id: string
  title: string
  level: 'minimum' | 'recommended' | 'contribution'
  procedure: number
  source: string
  unverified?: true
  plain: string
}

/** What the regulations require. The letters of reg 49(2) are corroborated by several authorities' chapters, their text was not read. */
export const minimumContents = [
  {
    id: 'care-plan',
    title: 'Care plan',
    level: 'minimum',
    procedure: 3,
    source: 'SI 2010/959 regs 5 and 49(2)(a)',
    unverified: true,
    plain: 'What is meant to happen for the child in the long run, and how each of their needs will be met until then.',
  },
  {
    id: 'care-plan-changes',
    title: 'Changes to the care plan',
    level: 'minimum',
    procedure: 4,
    source: 'SI 2010/959 reg 49(2)(a)',
    unverified: true,
    plain: 'Every later version of the care plan, with what was changed, when and why.',
  },
  {
    id: 'health-plan',
    title: 'Health plan',
    level: 'minimum',
    procedure: 5,
    source: 'SI 2010/959 reg 5 and Sch 1 para 1',
    plain: 'How the child is in body and mind, and who does what to keep them well.',
  },
  {
    id: 'placement-plan',
    title: 'Placement plan',
    level: 'minimum',
    procedure: 6,
    source: 'SI 2010/959 reg 9 and Sch 2',
    unverified: true,
    plain: 'How the child is looked after day to day where they live, and who may decide what.',
  },
  {
    id: 'personal-education-plan',
    title: 'Personal education plan',
    level: 'minimum',
    procedure: 7,
    source: 'SI 2010/959 reg 5 and Sch 1 para 2',
    plain: 'How the child is doing at school and what will help them learn.',
  },
  {
    id: 'health-assessments',
    title: 'Health assessment reports',
    level: 'minimum',
    procedure: 8,
    source: 'SI 2010/959 regs 7 and 49(2)(b)',
    unverified: true,
    plain: 'The doctor or nurse’s report each time the child’s health was assessed, or that the child said no.',
  },
  {
    id: 'assessment-documents',
    title: 'Documents used in assessing needs',
    level: 'minimum',
    procedure: 9,
    source: 'SI 2010/959 reg 49(2)(c)',
    unverified: true,
    plain: 'Everything written for, or looked at in, working out what the child needs, whoever wrote it.',
  },
  {
    id: 'review-documents',
    title: 'Documents used in reviews',
    level: 'minimum',
    procedure: 10,
    source: 'SI 2010/959 reg 49(2)(c)',
    unverified: true,
    plain: 'Everything written for, or looked at in, the meetings that check whether the plan is working.',
  },
  {
    id: 'education-assessments',
    title: 'Education assessments',
    level: 'minimum',
    procedure: 11,
    source: 'SI 2010/959 reg 49(2)(c)',
    unverified: true,
    plain: 'Assessments of how the child learns and of any special educational needs.',
  },
  {
    id: 'court-orders',
    title: 'Court orders',
    level: 'minimum',
    procedure: 12,
    source: 'SI 2010/959 reg 49(2)(d)',
    unverified: true,
    plain: 'Each order a court has made about the child, as the court sealed it.',
  },
  {
    id: 'provider-arrangements',
    title: 'Arrangements with independent providers',
    level: 'minimum',
    procedure: 13,
    source: 'SI 2010/959 reg 49(2)(e)',
    unverified: true,
    plain:
      'Which of the council’s duties to the child a fostering agency or other provider carries out, and on what terms.',
  },
] as const satisfies readonly ContentsLine[]

const guidance = 'Children Act 1989 guidance volume 2 (July 2021) chapter 7'

/** What statutory guidance recommends, then what is the child's own. Known from the procedure; the guidance's paragraphs were not read. */
export const laterContents = [
  {
    id: 'contact-arrangements',
    title: 'Contact arrangements',
    level: 'recommended',
    procedure: 15,
    source: guidance,
    unverified: true,
    plain: 'How the child keeps in touch with family and friends, and the reasons for any limit.',
  },
  {
    id: 'court-reports',
    title: 'Reports to the court',
    level: 'recommended',
    procedure: 16,
    source: guidance,
    unverified: true,
    plain: 'What the children’s guardian and other specialists told the court about the child.',
  },
  {
    id: 'educational-progress',
    title: 'Progress in education',
    level: 'recommended',
    procedure: 17,
    source: guidance,
    unverified: true,
    plain: 'School reports, attendance, results and anything else that shows how school is going.',
  },
  {
    id: 'consultations',
    title: 'Asking, telling and views given',
    level: 'recommended',
    procedure: 18,
    source: guidance,
    unverified: true,
    plain: 'Who was asked or told what while plans were made and reviewed, and what each of them said.',
  },
  {
    id: 'review-reports',
    title: 'Review reports',
    level: 'recommended',
    procedure: 19,
    source: guidance,
    unverified: true,
    plain: 'What each review talked about and decided, and who was given the report.',
  },
  {
    id: 'visits',
    title: 'Visits',
    level: 'recommended',
    procedure: 20,
    source: guidance,
    unverified: true,
    plain: 'Each visit to the child: whether they were seen, whether alone, and what they said.',
  },
  {
    id: 'correspondence',
    title: 'Other correspondence',
    level: 'recommended',
    procedure: 21,
    source: guidance,
    unverified: true,
    plain: 'Letters, emails, calls and messages about the child, sent or received.',
  },
  {
    id: 'childs-contributions',
    title: 'What the child has added',
    level: 'contribution',
    procedure: 22,
    source: guidance,
    unverified: true,
    plain: 'Anything the child wants to have here: writing, pictures, photographs, certificates.',
  },
  {
    id: 'progress-file',
    title: 'The child’s own progress file',
    level: 'contribution',
    procedure: 23,
    source: guidance,
    unverified: true,
    plain: 'For each thing the child might want to keep: whether they have the original or a copy, and since when.',
  },
  {
    id: 'childs-property',
    title: 'Papers that belong to the child',
    level: 'contribution',
    procedure: 24,
    source: guidance,
    unverified: true,
    plain: 'Things of the child’s own that are kept here for a while, marked as theirs, until they are given back.',
  },
] as const satisfies readonly ContentsLine[]
