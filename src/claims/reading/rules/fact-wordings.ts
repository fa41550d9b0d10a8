import { Pattern } from '../../text/pattern.ts';

/** What would be needed to check a fact that is told in words, and the wordings it is told in. */
export interface FactWording {
  readonly need: string;
  /** It is spoken of as a thing that is so, whatever is foretold around it: "those burdened by heavy debts will suffer". */
  readonly isGiven?: true;
  readonly patterns: readonly Pattern[];
}

const be = '(?:is|are|was|were|has been|have been|had been|remains?|remained|stays?|stayed)';
const degree = '(?:(?:still|now|already|also|[a-z]+ly) ){0,5}';
const tight = '(?:elevated|high|higher|low|lower|subdued|rising|falling|climbing|creeping up|at (?:multi-year|record))';

/** Facts told in words alone that nothing here measures, by what would measure them. */
export const factWordings: readonly FactWording[] = [
  {
    need: 'a dated series of default rates',
    patterns: [
      new Pattern(
        new RegExp(
          `\\b(?:default|delinquency|charge-off|bankruptcy|foreclosure) rates?\\b[^,.;]{0,30}? ${be} ${degree}${tight}\\b`,
          'i',
        ),
      ),
      new Pattern(
        new RegExp(
          `\\b(?:defaults|delinquencies|charge-offs|bankruptcies|foreclosures)\\b[^,.;]{0,20}? ${be} ${degree}(?:${tight})\\b`,
          'i',
        ),
      ),
      new Pattern(
        /\b(?:defaults|delinquencies|bankruptcies)\b (?:have|has|had) (?:not|n't)[^,.;]{3,30}|\bbankruptcies haven't [^,.;]{3,30}/i,
      ),
    ],
  },
  {
    need: 'earnings and balance sheets of the members as filed, with their weights and returns',
    patterns: [
      new Pattern(
        /\b(?:is|are|was|were|has been|have been) (?:being )?(?:led|driven|carried|powered|dominated|propelled) by [^.;,]{0,50}?(?:high[- ]quality|low[- ]quality|profitable|unprofitable|loss-making|cash-rich|speculative|debt-laden|(?:strong|robust|healthy|solid|clean|weak|fragile) balance sheets)[^.;,]{0,60}(?!\w)/i,
      ),
    ],
  },
  {
    need: 'balance sheets of the companies as filed',
    isGiven: true,
    patterns: [
      new Pattern(
        /\b(?:burdened|saddled|weighed down|encumbered|laden|hobbled|loaded) (?:by|with|under) (?:an? )?(?:excessive|heavy|crushing|high|too much|mounting|unsustainable|massive|onerous) (?:levels of |amounts of |loads? of |mountains? of )?(?:leverage|debts?|borrowings?|indebtedness|debt loads?)\b(?:,? (?:such as|like|including) [^.;,]{3,60})?/i,
      ),
    ],
  },
  {
    need: 'debt of the companies as filed, by maturity and rate',
    patterns: [
      new Pattern(
        /\b(?:must|have to|has to|need to|needs to|will (?:need|have) to) (?:soon |also |now )?(?:refinance|roll over) [^.;,]{3,50}(?!\w)/i,
      ),
    ],
  },
  {
    need: 'margins of the companies as filed, quarter by quarter',
    patterns: [
      new Pattern(
        /\b(?:stabili[sz]ed|improved|improving|expanding|recovering|wider|widening|fatter|shrinking|narrowing|thinning|squeezed|compressed) (?:net interest |profit |operating |gross )?margins\b/i,
      ),
      new Pattern(
        new RegExp(
          `\\b(?:net interest|profit|operating|gross)? ?margins? (?:${be} ${degree}(?:improving|expanding|widening|recovering|shrinking|narrowing|falling|under pressure|compressed|squeezed|intact)|(?:has|have|had) ${degree}(?:improved|expanded|widened|recovered|shrunk|narrowed|fallen|stabili[sz]ed|held up))\\b`,
          'i',
        ),
      ),
    ],
  },
  {
    need: 'weekly fund flows of a data provider',
    isGiven: true,
    patterns: [
      new Pattern(
        /\b(?:money|cash|capital|savings|assets) (?:(?:continues?|continued|began|begun|started) to|keeps?|kept|is|are|was|were|has been|have been) (?:still )?(?:flow|flowing|pour|pouring|stream|streaming|leak|leaking|drain|draining) (?:out of|into|from|to) (?:the )?[a-z][a-z -]{3,40}(?!\w)/i,
      ),
      new Pattern(
        /\b(?:saw|seen|reported|triggered|triggering|recorded|attracted|suffered|drew|drawn|sparked) (?:an? |the )?(?:record|massive|heavy|strong|sustained|huge|large|steady)(?: waves? of)?(?: net)? (?:inflows|outflows|institutional (?:buying|selling))\b[^.;,]{0,40}(?!\w)/i,
      ),
    ],
  },
  {
    need: 'weights and returns of the members on those days',
    patterns: [
      new Pattern(
        /\b(?:returns|gains|advance|rally|performance) (?:is|are|was|were|has been|have been) (?:heavily |increasingly |largely )?concentrated in (?:just |only )?(?:a (?:few|handful)|a small number|the (?:largest|biggest))\b[^.;,]{0,30}(?!\w)/i,
      ),
    ],
  },
  {
    need: 'sales and earnings of the companies as filed',
    patterns: [
      new Pattern(
        new RegExp(
          `\\b${be} ${degree}(?:highly |very |hugely |consistently )?(?:profitable|cash-rich|debt-free|heavily indebted|over-?leveraged)(?! (?:members|companies|names|firms|stocks))\\b`,
          'i',
        ),
      ),
      new Pattern(
        /\b(?:despite|with|without|while) (?:(?:having|earning|generating|reporting|producing) )?(?:no|little|zero|hardly any|almost no|barely any|any) (?:revenues?|sales|profits?|earnings|cash flow)\b/i,
      ),
      new Pattern(
        /\b(?:have|has|had) (?:yet to|never) (?:turn|turned|earn|earned|book|booked|make|made|report|reported) (?:an? |any )?(?:\w+ )?(?:profit|revenue)\b/i,
      ),
    ],
  },
  {
    need: 'dividends as paid by the companies, over their prices',
    patterns: [
      new Pattern(
        new RegExp(
          `\\bdividends?(?: yields?)? ${be} ${degree}(?:negligible|tiny|small|minimal|meagre|meager|modest|paltry|generous|attractive)\\b`,
          'i',
        ),
      ),
    ],
  },
  {
    need: 'the level that is said to be priced in, and a stated model that draws it from prices',
    patterns: [
      new Pattern(new RegExp(`\\b(?:is|are|was|were) ${degree}(?:trading|priced|valued) as if\\b`, 'i')),
      new Pattern(/\b(?:prices?|trades?) (?:them |it )?as if\b/i),
    ],
  },
  {
    need: 'a dated attribution of the move to its causes: changes of rates and fund flows over the same days',
    patterns: [
      new Pattern(
        new RegExp(
          `\\b(?:has been|have been|was|were|is being|are being) ${degree}(?:driven|fuelled|fueled|powered|lifted|propelled|supported) (?:largely |mainly )?by (?:falling|declining|lower|rising|higher) (?:[a-z-]+ )?(?:rates|yields)\\b(?: and [a-z -]*flows)?`,
          'i',
        ),
      ),
      new Pattern(
        new RegExp(
          `\\b(?:has been|have been|was|were) ${degree}(?:driven|fuelled|fueled|powered|lifted|propelled) by [^.;,]{0,40}?\\b(?:in|out)?flows\\b`,
          'i',
        ),
      ),
    ],
  },
  {
    need: 'the cases and rules themselves (court dockets, the official register), with their dates',
    patterns: [
      new Pattern(
        /\b(?:increas(?:ed|ing)|mounting|growing|rising|heightened|intensifying|tougher|tighter|closer) (?:antitrust|regulatory|legal|congressional|government) (?:scrutiny|pressure|oversight|reckoning|action)\b(?: (?:on|of|over|for) (?:[A-Z][\w-]+ ?){1,3})?/i,
      ),
    ],
  },
  {
    need: 'figures of the spending it is said to have caused, dated before and after it',
    patterns: [
      new Pattern(
        /\b(?:provisions?|incentives?|subsid(?:y|ies)|tax (?:credits?|cuts?|breaks?)|legislation)\b (?:(?:of|for|in|from) [^.;,]{3,30} )?(?:has|have|had) (?:also |already |since |effectively )*(?:sparked|spurred|triggered|fuelled|fueled|unleashed|boosted|lifted|lowered|set off|encouraged)\b[^.;,]{0,50}(?!\w)/i,
      ),
    ],
  },
  {
    need: 'a stated measure of strain in credit (a spread, an index of conditions) and the level that counts as calm',
    patterns: [
      new Pattern(
        new RegExp(
          `\\bcredit (?:markets?|conditions?|investors)(?: (?:have|has|had))? (?:been|remained|stayed|${be}) ${degree}(?:calm|quiet|sanguine|friendly|easy|benign|orderly|tight|stressed|strained|nervous|jittery|frozen|loose)\\b`,
          'i',
        ),
      ),
      new Pattern(
        new RegExp(
          `\\b(?:long(?:er)?(?:-term|-dated)?|bond|treasury|short(?:-term)?) (?:yields|rates) (?:have |has )?(?:been |proved |proven |${be} )${degree}(?:stubborn|sticky|resilient|restless|calm|volatile|unruffled|unmoved)\\b`,
          'i',
        ),
      ),
    ],
  },
  {
    need: 'loan growth, deposits and loan-loss figures of the lenders, as filed or in the weekly report on bank assets',
    patterns: [
      new Pattern(
        /\b(?:surge|boom|jump|pick-?up|rebound|revival|slump|drop|collapse|decline|slowdown) in (?:[a-z-]+ ){0,3}?(?:lending|loans?|loan demand|loan growth|borrowing|mortgages|credit demand|deposits|originations)\b/i,
      ),
      new Pattern(
        new RegExp(
          `\\b(?:deposit (?:outflows|flight|costs|betas?)|loan (?:growth|demand|losses|books?)|lending|credit demand)(?: (?:from|by|among|at|for|of) [a-z][a-z -]{2,40}?)? (?:${be} |has |have )?${degree}(?:moderating|moderated|easing|eased|slowing|slowed|accelerating|accelerated|stabili[sz](?:ing|ed)|picking up|picked up|picks up|recovering|recovered|growing|grown|shrinking|shrunk|dried up)\\b`,
          'i',
        ),
      ),
    ],
  },
  {
    need: 'company results, quarter by quarter, or a dated consensus of estimates',
    patterns: [
      new Pattern(
        /\b(?:earnings|profit|revenue|sales|eps)(?: per share)?(?: \(EPS\))? growth\b[^.;,]{0,40}? (?:(?:has|have|had|is|was|began to|begun to|started to|continues to|continued to) )*(?:decelerat(?:e|es|ed|ing)|accelerat(?:e|es|ed|ing)|slow(?:s|ed|ing)?|cool(?:s|ed|ing)?|return(?:s|ed|ing)|stall(?:s|ed|ing)?|fad(?:e|es|ed|ing)|resum(?:e|es|ed|ing)|broaden(?:s|ed|ing)?|pick(?:s|ed|ing)? up|peaked)\b/i,
      ),
      new Pattern(
        /\b(?:an? |the )(?:narrowing|widening|closing|shrinking|growing|yawning) (?:[a-z-]+ )?(?:earnings|profit|profits|revenue|eps)(?: growth)? (?:gap|gulf|differential|divide)\b|\b(?:earnings|profit|revenue|eps)(?: growth)? (?:gap|gulf|differential|divide)\b[^.;,]{0,40}? (?:has|have|had|is|was) (?:[a-z]+ly )?(?:been )?(?:narrow(?:ed|ing)|widen(?:ed|ing)|clos(?:ed|ing)|shrunk|shrinking)\b/i,
      ),
      new Pattern(
        /\b(?:primary|main|chief|principal|biggest|largest|leading|dominant|key) (?:drivers?|engines?|sources?|contributors?) (?:of|to|behind) (?:the )?(?:[a-z&0-9-]+ ){0,2}(?:earnings|profits?|revenues?|sales|eps)(?: growth)?\b/i,
      ),
      new Pattern(
        /\b(?:on|after|with|by|despite|amid) (?:its |their )?(?:record|bumper|blowout|blockbuster|stellar|disappointing|weak) (?:[a-z-]+ )?(?:sales|revenues?|earnings|profits?|results|deliveries|orders|bookings)\b/i,
      ),
    ],
  },
  {
    need: 'revenue of the companies by region, as filed',
    patterns: [
      new Pattern(
        /\b(?:deriv\w+|earn(?:s|ed|ing)?|generat\w+|mak(?:e|es|ing)|made|get(?:s|ting)?|dr[ae]w(?:s|ing)?|do|does) (?:the (?:vast |overwhelming |great )?(?:majority|bulk)|most|more|nearly all|almost all|much|virtually all|the lion's share) of (?:its|their|the) (?:revenues?|sales|income|profits?|earnings|money|business) (?:from |in )?(?:domestic|abroad|overseas|at home|outside|within|the home|home|America|foreign|the US|the United States|Europe|Asia|China)\b[^.;,)]{0,24}/i,
      ),
    ],
  },
  {
    need: 'balance sheets of the companies as filed, for both groups on the same day',
    patterns: [
      new Pattern(
        /\b(?:use|uses|carry|carries|have|has|hold|holds|run on|employ|bear|bears) (?:far |much |significantly |somewhat )?(?:more|less|higher|lower|heavier|lighter) (?:levels of )?(?:debt|leverage|borrowings?|cash)\b(?! than (?:a year|they|it|in))[^.;,]{0,40}(?!\w)/i,
      ),
      new Pattern(
        /\bborrow (?:at|for) (?:far |much )?(?:higher|lower|floating|variable|shorter|longer)(?:[- ]rate)? (?:rates|maturities|terms)\b/i,
      ),
    ],
  },
  {
    need: 'effective tax rates of the companies as filed',
    patterns: [
      new Pattern(
        /\bpay(?:s|ing)? (?:close to |nearly |almost |more of )?(?:the |a )?(?:full|highest|higher|lower|top|headline|statutory) (?:statutory |corporate |tax |corporate tax )?rate\b/i,
      ),
    ],
  },
  {
    need: 'weights of the members on that day and at earlier dates',
    patterns: [
      new Pattern(
        /\b(?:(?:historic|record|extreme|unprecedented|unusual|high|dangerous|growing|rising) )concentration (?:of [a-z ]{3,24} )?in (?:just |only )?(?:a (?:few|handful|small number)|the (?:largest|biggest|top))\b[^.;,]{0,30}(?!\w)/i,
      ),
      new Pattern(
        /\b(?:carry|carries|carried|have|has|had) (?:an? )?(?:far |much |very )?(?:heavy|heavier|large|larger|big|bigger|outsized|dominant|small|smaller|tiny|negligible) (?:weights?|weightings?) (?:in|there|of)\b|\bwhere [a-z -]{3,40} (?:carry|carries|have|has) (?:an? )?(?:heavy|large|outsized|dominant|small|tiny) (?:weight|weighting)\b/i,
      ),
      new Pattern(
        /\b(?:mov(?:e|ed|ing)|shift(?:ed|ing)?|emerg(?:ed|ing)|break(?:ing)?|broken|com(?:e|ing)) (?:past|beyond|out of|away from|on from) (?:(?:the|an|this|its|years of|a period of) )*(?:(?:era|age|period|years) of )?(?:extreme |historic |record |narrow |heavy )*(?:market |index )?(?:concentration|narrowness)\b/i,
      ),
      new Pattern(
        /\b(?:represent|account for|make up|making up|representing|accounting for) (?:only |just |barely |merely )?(?:a (?:tiny |small |mere )?(?:fraction|sliver)) of (?:the )?[^.;,]{0,40}(?!\w)/i,
      ),
      new Pattern(
        /\ba (?:share|weight|weighting|concentration) (?:that (?:was|has been) )?(?:exceeded|surpassed|matched|seen|topped) only\b[^.;,]{0,50}(?!\w)/i,
      ),
    ],
  },
  {
    need: 'valuation multiples of both on that day, and their history',
    patterns: [
      new Pattern(
        /\bvaluation (?:gap|gulf|chasm|discount|disconnect|divide)s? (?:that|which) (?:has |have |had )?(?:persisted|existed|lasted|built up|opened up|prevailed|endured|lingered|grown|emerged)\b[^.;,]{0,40}/i,
      ),
      new Pattern(
        /\b(?:gap|discount|premium|spread) (?:that |which )?(?:has|have|had) (?:widened|narrowed|grown|shrunk|closed|opened)(?: up)?(?: sharply| further)? (?:from|to|beyond|below|above) (?:its|their|the) (?:historical|long-run|long-term|usual|normal|five-year|ten-year|20-year) (?:average|mean|norm|level|range)\b/i,
      ),
      new Pattern(
        /\b(?:is|are|was|were|looks?|seems?) (?:now |already |currently )?priced for (?:perfection|disaster|a recession|a boom)\b/i,
      ),
    ],
  },
  {
    need: 'sales and earnings of the companies as filed at that time',
    patterns: [
      new Pattern(
        /\b(?:the )?(?:leaders|favou?rites|companies|members|darlings|highfliers|stocks|firms) (?:had|have|made|make|earned|earn) (?:no|little|few|hardly any) (?:profits?|earnings|revenues?|sales)\b/i,
      ),
      new Pattern(
        /\b(?:unprofitable|loss-making|profitless|money-losing) (?:[a-z-]+ ){1,3}(?:has|have|had|was|were|are) (?:been )?(?:hit|hurt|punished|battered|sold|squeezed|crushed|rewarded)(?: (?:hardest|worst|most|hard))?\b/i,
      ),
      new Pattern(
        /\bfor (?:which|whom) [a-z -]{3,24} (?:is|are|was|were) (?:the|its|their) (?:(?:second|third)-)?(?:largest|biggest|main) (?:single )?(?:cost|expense|customer|market|input)\b/i,
      ),
    ],
  },
  {
    need: 'the rules and statutes meant, with their dates',
    patterns: [
      new Pattern(
        /\b(?:favou?rable|friendly|friendlier|benign|hostile|lighter|looser|tougher) regulatory (?:environment|climate|regime|backdrop)\b[^.;,]{0,40}(?!\w)/i,
      ),
    ],
  },
  {
    need: 'a list of the companies that are meant, to be set against the market',
    patterns: [
      new Pattern(
        /\b(?:beneficiaries|winners|leaders|losers|laggards|victims|casualties) (?:of|in|from) (?:this|the) (?:[a-z"-]+ ){0,2}(?:rotation|shift|rally|regime|environment|trend|trade|boom|slump|transition|reversal|move) (?:are|were|have been) (?:the )?["“]?[a-z][^.;,]{12,110}/i,
      ),
    ],
  },
  {
    need: "the company's own filings of that time: what was agreed, and when it closed",
    isGiven: true,
    patterns: [
      new Pattern(
        /(?<=\b(?:following|after|since|thanks to|on the heels of) (?:completing )?(?:its|their|the) (?:[a-z-]+ )?)(?:merger with|acquisition of|takeover of|takeover by|purchase of|sale of|spin-off of|spin-off from|tie-up with|deal with|partnership with|listing in) (?:the )?[A-Z][\w&.'-]*(?: [A-Z][\w&.'-]*){0,3}/,
      ),
    ],
  },
  {
    need: 'dated reports of that time in which they are voiced',
    patterns: [
      new Pattern(
        /\b(?:concerns|worries|fears|doubts|questions|reports|complaints|rumou?rs) (?:over|about|of|that|around|regarding) (?:(?!\b(?:should|could|will)\b)[^.;]){6,120}? (?:emerged|surfaced|resurfaced|mounted|intensified|lingered|spread|grew|arose|came to light)\b/i,
      ),
    ],
  },
  {
    need: 'returns set against changes of rates over a stated sample',
    patterns: [
      new Pattern(
        /\b(?:(?:the )?(?:most|more|less|least)|highly|particularly|especially|acutely|unusually|far more) (?:sensitive|exposed|vulnerable|responsive|geared) to (?:changes in |moves in |swings in |falling |rising |higher |lower )?(?:the )?(?:Fed's|Federal Reserve's|interest[- ]rates?|short-term rates|borrowing costs|rates|credit conditions|monetary policy|the cost of (?:capital|credit|money)|easing cycle|rate cycle|yields)\b[^.;,]{0,30}/i,
      ),
    ],
  },
  {
    need: 'the returns that are meant, and the years they are set against',
    patterns: [
      new Pattern(
        /\b(?:is|are|was|were|has been|have been) no longer (?:providing|delivering|offering|generating|producing|earning|yielding) (?:the |such |those |its |their )?(?:outsi[sz]ed|stellar|double-digit|easy|bumper|big|huge|oversi[sz]ed|spectacular|handsome) (?:[a-z-]+ )?(?:returns|gains|profits)\b(?: (?:it|they) (?:once )?(?:did|used to|had))?/i,
      ),
    ],
  },
  {
    need: 'a dated survey of positions, or holdings as filed',
    patterns: [
      new Pattern(
        /\b(?:who|whom|managers|investors|funds|institutions|allocators|strategists|desks)(?: [a-z]+){0,2} (?:is|are|was|were|has been|have been|had been|remains?|remained) (?:[a-z]+ly )?["“]?(?:underweight|overweight|underinvested|under-invested|crowded|overexposed|underexposed)["”]? (?:in |into |to )?(?:the )?[a-z]+(?:[ -](?!to\b|and\b|who\b)[a-z]+){0,2}(?![\w])/i,
      ),
    ],
  },
  {
    need: 'estimates of analysts, dated before and after it',
    isGiven: true,
    patterns: [
      new Pattern(
        /\b(?:translat(?:e|es|ed|ing) (?:in)?to|l(?:ead|eads|ed|eading) to|result(?:s|ed|ing)? in|fed (?:through )?into|brought|prompted) (?:improved|better|higher|rising|stronger|lower|weaker|falling|reduced|raised|worse) (?:[a-z-]+ )?(?:earnings|profit|margin|revenue|sales|eps) (?:forecasts?|estimates?|guidance|expectations|projections)\b(?: for [^.;,]{3,30}(?!\w))?/i,
      ),
    ],
  },
  {
    need: 'shares of members that rise or stand above their averages, day by day',
    patterns: [
      new Pattern(
        /\b(?:market |the market's |market's )?(?:breadth|participation) (?:(?:has|have|had|is|was|are) )?(?:been )?(?:(?:finally|now|also|again|steadily|sharply|markedly) )*(?:improv(?:ed|ing)|expand(?:ed|ing)|broaden(?:ed|ing)|widen(?:ed|ing)|narrow(?:ed|ing)|deteriorat(?:ed|ing)|worsen(?:ed|ing)|shrunk|shrinking|thinned)\b(?: in [^.;,]{3,30})?/i,
      ),
    ],
  },
];
