/** An address most of which is hidden, 'd•••@huyen-a.demo.test': enough for its owner to know it again. */
export const maskedAddress = (email: string): string => email.replace(/^(.)[^@]*/u, '$1•••');
