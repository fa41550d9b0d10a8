export { ClaimFault } from './claim-fault.ts';
export { claimSchema, listCommonFields, listKinds } from './claim-schema.ts';
export { beginsAsClaimsFile, isClaimsFile, parseClaimsFile } from './parse-claims-file.ts';
export { toStatement } from './to-statement.ts';
