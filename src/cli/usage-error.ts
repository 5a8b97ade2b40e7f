/** The command was called in a way that cannot be carried out. Printed as it stands; exit code 2. */
export class UsageError extends Error {}
