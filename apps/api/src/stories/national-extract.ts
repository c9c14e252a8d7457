/** A list of three local authorities. */
export const CODES = [
  'LA Number,LA Name,Region,Type',
  '926,Norfolk,East of England,x',
  '925,Lincolnshire,East Midlands,x',
  '908,Cornwall,South West,x',
].join('\n');
/** Two of them as the neighbours of Norfolk. */
export const NEIGHBOURS = [
  'model,la_number,la_name,rank,neighbour_la_number,neighbour_la_name',
  '2021,926,Norfolk,1,925,Lincolnshire',
  '2021,926,Norfolk,2,908,Cornwall',
].join('\n');
/** Re-referrals of 2016/17 of the three, in the layout of the Local Authority Interactive Tool. */
export const figures = (norfolk: string, lincolnshire: string, cornwall: string) =>
  [
    'measure_short,Measure,Polarity,y_axis_name,dps,Year_Type,la_number,area,area_type,year,value',
    ...[`926,Norfolk,LA,2017,${norfolk}`, `925,Lincolnshire,LA,2017,${lincolnshire}`],
    `908,Cornwall,LA,2017,${cornwall}`,
  ]
    .map((line, index) =>
      index === 0 ? line : `ReReferral,Re-referrals,Low,% of referrals,1,Financial Year,${line}`,
    )
    .join('\n');
