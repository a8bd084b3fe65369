/** Shows nothing: one component shows the whole row, and Payload's form would only show it greyed out. */
export const NoField = () => null
