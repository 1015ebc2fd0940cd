/** Who reads without an account: the id of no user, of whom the database knows nothing. */
export const visitor = ''
