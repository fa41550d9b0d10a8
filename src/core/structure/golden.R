# Reference values of the tests of structure by R's strucchange and sandwich. golden.py beside it gives the monthly active
# y as `y`, keeps what say() says, and writes golden.json.
describe <- function(id, formula, frame, from, h, breaks = 5, vcov = NULL, chosen = NULL, chow = NULL) {
  put <- function(name, values) say(paste(id, name, sep = '.'), values)
  matrix <- model.matrix(formula, frame)
  put('y', model.response(model.frame(formula, frame)))
  if (ncol(matrix) > 1) for (i in seq_len(ncol(matrix))) put(paste0('x', i), matrix[, i])
  put('trimming', from)
  tested <- Fstats(formula, from = from, data = frame)
  put('fStatistics', tested$Fstats)
  put('fBreak', tested$breakpoint)
  for (type in c('supF', 'aveF', 'expF')) {
    test <- sctest(tested, type = type)
    put(type, test$statistic)
    put(paste0(type, 'P'), test$p.value)
  }
  for (type in c('OLS-CUSUM', 'Rec-CUSUM')) {
    test <- sctest(efp(formula, type = type, data = frame))
    put(paste0(sub('-', '', type), '.statistic'), test$statistic)
    put(paste0(sub('-', '', type), '.p'), test$p.value)
  }
  found <- breakpoints(formula, h = h, breaks = breaks, data = frame)
  minimum <- if (h < 1) floor(h * nrow(frame)) else h
  put('minimumSegment', minimum)
  fit <- summary(found)
  put('rss', fit$RSS['RSS', ])
  put('bic', fit$RSS['BIC', ])
  for (m in seq_len(breaks)) put(paste0('ends', m), na.omit(breakpoints(found, breaks = m)$breakpoints))
  if (!is.null(chosen)) {
    put('chosen', chosen)
    put('coefficients', coef(found, breaks = chosen))
    put('interval', t(suppressWarnings(confint(found, breaks = chosen))$confint))
    put('hacInterval', t(suppressWarnings(confint(found, breaks = chosen, vcov = kernHAC))$confint))
    put('hacErrors', sqrt(unlist(vcov(found, breaks = chosen, vcov = kernHAC))))
  }
  if (!is.null(chow)) {
    test <- sctest(formula, type = 'Chow', point = chow, data = frame)
    put('chowAfter', chow)
    put('chowF', test$statistic)
    put('chowP', test$p.value)
  }
}
data(Nile); data(RealInt); data(DJIA); data(UKDriverDeaths)
describe('nile', y ~ 1, data.frame(y = as.numeric(Nile)), 0.15, 0.15, chosen = 1, chow = 40)
describe('nileThree', y ~ 1, data.frame(y = as.numeric(Nile)), 0.15, 0.15, chosen = 3)
describe('realRate', y ~ 1, data.frame(y = as.numeric(RealInt)), 0.15, 15, chosen = 3, chow = 50)
deaths <- log10(UKDriverDeaths)
lagged <- window(cbind(deaths, lag(deaths, -1), lag(deaths, -12)), start = c(1970, 1), end = c(1984, 12))
colnames(lagged) <- c('y', 'ylag1', 'ylag12')
describe('seatbelts', y ~ ylag1 + ylag12, as.data.frame(lagged), 0.1, 0.1, chow = 100)
squared <- diff(log(DJIA))^2 * 10000
describe('djia', y ~ 1, data.frame(y = as.numeric(squared)), 0.1, 0.15, chosen = 1)
describe('rutGspc', y ~ 1, data.frame(y = y), 0.15, 0.15, chosen = 1, chow = 200)
describe('rutGspcTrend', y ~ t, data.frame(y = y, t = seq_along(y)), 0.15, 0.15, breaks = 3, chow = 200)
describe('rutGspcLag', y ~ before, data.frame(y = y[-1], before = y[-length(y)]), 0.15, 0.15, breaks = 3)
# Further out the polynomials of aveF and expF turn and their p-values rise with the statistic.
ranges <- list(supF = c(0.1, 1, 3, 8, 8.58, 12, 30), aveF = c(0.1, 0.5, 1, 2, 3, 5), expF = c(0.1, 0.5, 1, 2, 3, 5))
for (type in names(ranges)) for (k in 1:5) for (trimming in c(0.05, 0.1, 0.15, 0.26)) {
  p <- sapply(ranges[[type]], getFromNamespace('pvalue.Fstats', 'strucchange'), type = type, k = k, lambda = ((1 - trimming) / trimming)^2)
  say(paste('pValue', type, sep = '.'), c(k, trimming, rbind(ranges[[type]], p)))
}
