/** What the audit log keeps where the owner was told that a confirmation is due; it is also the mark that they were. */
export const TOLD = { soon: 'confirmation due soon', due: 'confirmation due' } as const
