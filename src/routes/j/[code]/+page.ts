// Joining is a plain form: it works before any script could arrive, and without.
export const csr = false;
