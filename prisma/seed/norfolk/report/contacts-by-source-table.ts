import { printedTable } from './printed-table';

/**
 * Contacts by source, as printed: contacts, how many went on to a referral, and that as a
 * percentage. Seven totals of the police and one of internal services are lost; `implied` is what
 * the month's printed contacts leave for them, noted beside the cell and never stored as a figure.
 */
export const CONTACTS_BY_SOURCE_TABLE = printedTable(`
month  | source                    | contacts | referrals | accepted | implied | line
Mar 17 | Police                    | 1,330    | 254       | 19.1%    |         | 259
Mar 17 | Education Services        | 714      | 247       | 34.6%    |         | 259
Mar 17 | Health Services           | 500      | 98        | 19.6%    |         | 259
Mar 17 | Internal council services | 81       | 42        | 51.9%    |         | 259
Mar 17 | Members of public         | 476      | 56        | 11.8%    |         | 259
Mar 17 | Other local authorities   | 144      | 60        | 41.7%    |         | 259
Mar 17 | Others                    | 383      | 69        | 18.0%    |         | 259
Apr 17 | Police                    | 1,497    | 201       | 13.4%    |         | 260
Apr 17 | Education Services        | 301      | 74        | 24.6%    |         | 260
Apr 17 | Health Services           | 426      | 55        | 12.9%    |         | 260
Apr 17 | Internal council services | 56       | 32        | 57.1%    |         | 260
Apr 17 | Members of public         | 437      | 58        | 13.3%    |         | 260
Apr 17 | Other local authorities   | 127      | 33        | 26.0%    |         | 260
Apr 17 | Others                    | 390      | 53        | 13.6%    |         | 260
May 17 | Police                    | 1,350    | 223       | 16.5%    |         | 261
May 17 | Education Services        | 577      | 190       | 32.9%    |         | 261
May 17 | Health Services           | 433      | 75        | 17.3%    |         | 261
May 17 | Internal council services | 71       | 35        | 49.3%    |         | 261
May 17 | Members of public         | 408      | 31        | 7.6%     |         | 261
May 17 | Other local authorities   | 125      | 35        | 28.0%    |         | 261
May 17 | Others                    | 365      | 65        | 17.8%    |         | 261
Jun 17 | Police                    | 1,262    | 250       | 19.8%    |         | 262
Jun 17 | Education Services        | 490      | 185       | 37.8%    |         | 262
Jun 17 | Health Services           | 438      | 124       | 28.3%    |         | 262
Jun 17 | Internal council services | 84       | 57        | 67.9%    |         | 262
Jun 17 | Members of public         | 402      | 75        | 18.7%    |         | 262
Jun 17 | Other local authorities   | 114      | 43        | 37.7%    |         | 262
Jun 17 | Others                    | 291      | 70        | 24.1%    |         | 262
Jul 17 | Police                    | 1,594    | 251       | 15.7%    |         | 263
Jul 17 | Education Services        | 648      | 114       | 17.6%    |         | 263
Jul 17 | Health Services           | 512      | 107       | 20.9%    |         | 263
Jul 17 | Internal council services | 63       | 33        | 52.4%    |         | 263
Jul 17 | Members of public         | 544      | 87        | 16.0%    |         | 263
Jul 17 | Other local authorities   | 119      | 45        | 37.8%    |         | 263
Jul 17 | Others                    | 405      | 80        | 19.8%    |         | 263
Aug 17 | Police                    | ?        | 389       | 28.1%    | 1386    | 264
Aug 17 | Education Services        | 21       | 1         | 4.8%     |         | 264
Aug 17 | Health Services           | 437      | 154       | 35.2%    |         | 264
Aug 17 | Internal council services | 67       | 39        | 58.2%    |         | 264
Aug 17 | Members of public         | 500      | 135       | 27.0%    |         | 264
Aug 17 | Other local authorities   | 127      | 59        | 46.5%    |         | 264
Aug 17 | Others                    | 314      | 109       | 34.7%    |         | 264
Sep 17 | Police                    | ?        | 283       | 19.5%    | 1450    | 265
Sep 17 | Education Services        | 529      | 244       | 46.1%    |         | 265
Sep 17 | Health Services           | 422      | 153       | 36.3%    |         | 265
Sep 17 | Internal council services | 85       | 51        | 60.0%    |         | 265
Sep 17 | Members of public         | 441      | 85        | 19.3%    |         | 265
Sep 17 | Other local authorities   | 147      | 48        | 32.7%    |         | 265
Sep 17 | Others                    | 331      | 92        | 27.8%    |         | 265
Oct 17 | Police                    | ?        | 364       | 22.8%    | 1600    | 266
Oct 17 | Education Services        | 568      | 213       | 37.5%    |         | 266
Oct 17 | Health Services           | 381      | 92        | 24.1%    |         | 266
Oct 17 | Internal council services | 63       | 41        | 65.1%    |         | 266
Oct 17 | Members of public         | 483      | 116       | 24.0%    |         | 266
Oct 17 | Other local authorities   | 122      | 44        | 36.1%    |         | 266
Oct 17 | Others                    | 377      | 112       | 29.7%    |         | 266
Nov 17 | Police                    | ?        | 284       | 16.8%    | 1694    | 267
Nov 17 | Education Services        | 723      | 254       | 35.1%    |         | 267
Nov 17 | Health Services           | 607      | 131       | 21.6%    |         | 267
Nov 17 | Internal council services | 82       | 45        | 54.9%    |         | 267
Nov 17 | Members of public         | 511      | 80        | 15.7%    |         | 267
Nov 17 | Other local authorities   | 165      | 53        | 32.1%    |         | 267
Nov 17 | Others                    | 423      | 107       | 25.3%    |         | 267
Dec 17 | Police                    | ?        | 263       | 19.9%    | 1322    | 268
Dec 17 | Education Services        | 464      | 192       | 41.4%    |         | 268
Dec 17 | Health Services           | 366      | 96        | 26.2%    |         | 268
Dec 17 | Internal council services | 44       | 25        | 56.8%    |         | 268
Dec 17 | Members of public         | 347      | 66        | 19.0%    |         | 268
Dec 17 | Other local authorities   | 82       | 24        | 29.3%    |         | 268
Dec 17 | Others                    | 254      | 62        | 24.4%    |         | 268
Jan 18 | Police                    | ?        | 172       | 12.1%    | 1426    | 269
Jan 18 | Education Services        | 516      | 151       | 29.3%    |         | 269
Jan 18 | Health Services           | 456      | 105       | 23.0%    |         | 269
Jan 18 | Internal council services | ?        | 31        | 48.4%    | 64      | 269
Jan 18 | Members of public         | 489      | 73        | 14.9%    |         | 269
Jan 18 | Other local authorities   | 141      | 37        | 26.2%    |         | 269
Jan 18 | Others                    | 307      | 66        | 21.5%    |         | 269
Feb 18 | Police                    | ?        | 213       | 14.1%    | 1512    | 270
Feb 18 | Education Services        | 334      | 126       | 37.7%    |         | 270
Feb 18 | Health Services           | 318      | 66        | 20.8%    |         | 270
Feb 18 | Internal council services | 74       | 48        | 64.9%    |         | 270
Feb 18 | Members of public         | 253      | 47        | 18.6%    |         | 270
Feb 18 | Other local authorities   | 128      | 43        | 33.6%    |         | 270
Feb 18 | Others                    | 245      | 54        | 22.0%    |         | 270
Mar 18 | Police                    | 1,477    | 162       | 11.0%    |         | 271
Mar 18 | Education Services        | 496      | 173       | 34.9%    |         | 271
Mar 18 | Health Services           | 383      | 83        | 21.7%    |         | 271
Mar 18 | Internal council services | 51       | 30        | 58.8%    |         | 271
Mar 18 | Members of public         | 232      | 38        | 16.4%    |         | 271
Mar 18 | Other local authorities   | 85       | 16        | 18.8%    |         | 271
Mar 18 | Others                    | 292      | 80        | 27.4%    |         | 271
`);
