# Writes hansen-response-surface.ts: the coefficients of Hansen's approximation to the asymptotic p-values of supF, aveF
# and expF (Journal of Business and Economic Statistics 15(1), 1997), which he published beside the paper, as the package
# strucchange carries them. Numbers only; none of its code is used.
#   Rscript src/core/structure/hansen-response-surface.R > src/core/structure/hansen-response-surface.ts
suppressMessages(library(strucchange))
regressors <- 5
nodes <- 25
rows <- function(table) {
  lines <- apply(table[1:(nodes * regressors), , drop = FALSE], 1, function(row) paste(format(row, digits = 10, trim = TRUE), collapse = ', '))
  paste0('    [', lines, '],', collapse = '\n')
}
cat('// biome-ignore-all format: a table.\n// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: figures of a table.\n// Written by hansen-response-surface.R beside it; do not edit.\n')
cat(sprintf('// strucchange %s.\n\n', packageVersion('strucchange')))
cat('/**\n * Coefficients of Hansen (1997), table by table: for 1 to 5 coefficients under test, a row for each trimming 0.49, 0.47, ...,\n')
cat(' * 0.01. The last number of a row is a number of degrees of freedom, those before it the coefficients of a polynomial in the\n * statistic. Unit: none.\n */\n')
cat('export const hansenResponseSurface = {\n')
for (name in c('sup', 'ave', 'exp')) {
  table <- getFromNamespace(paste0('sc.beta.', name), 'strucchange')
  cat(sprintf("  %sF: [\n%s\n  ],\n", name, rows(table)))
}
cat('} as const satisfies Record<string, readonly (readonly number[])[]>;\n')
