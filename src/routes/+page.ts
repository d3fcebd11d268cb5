// The first minute needs no script: the page is whole before any could arrive.
export const csr = false;
