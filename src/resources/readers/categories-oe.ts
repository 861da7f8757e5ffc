import { type Need } from '../needs.js';

/*
 * Open Eligibility to our needs, by code only: its terms are under CC BY-SA 3.0 and are not part of this library. Two
 * numberings are in use: that of the taxonomy file (1101 to 1390), and the older one of positions (101-01-02) that Ohana
 * and early HSDS exports have.
 */

/** Codes of the taxonomy file: single ones and ranges. */
export const OE_NUMBERS: readonly (readonly [need: Need, codes: string])[] = [
  ['crisis', '1123 1126 1231 1305'],
  ['counseling', '1198 1214 1220 1304 1340'],
  ['psychiatry', '1126 1231'],
  ['intensive-care', '1182 1229 1300'],
  ['substance-use', '1154 1178-1181 1183 1313'],
  ['peer-support', '1179 1303 1307-1310 1312-1313 1316'],
  ['grief', '1186 1288 1314'],
  ['violence', '1123-1125 1151'],
  ['family', '1155-1157 1193 1195 1233 1271-1275 1280-1282 1286 1294 1306 1315 1335 1337 1376-1380'],
  ['school', '1109 1118 1247 1249-1251 1279 1284 1296 1317-1318 1320-1326 1331-1332 1342-1345 1347-1348'],
  ['housing', '1103 1116 1119 1121 1125 1135-1146 1148 1150-1152 1154 1183 1243-1246 1295'],
  [
    'food-money',
    '1102 1104-1105 1107 1113-1115 1117 1120 1128-1134 1158-1164 1166-1168 1171-1174 1199-1202 1204-1205 1232 1234-1239 1241-1242 1252-1266 1270 1327-1330 1362 1364',
  ],
  ['legal', '1111 1346 1374-1375 1381-1387 1389'],
  ['work', '1110 1297 1341 1349-1361 1363 1365-1373'],
  ['social', '1127 1278 1283 1285 1302 1311'],
];

/** Codes by position: the longest beginning of a code that stands here decides. No needs: an end of what is above it. */
export const OE_POSITIONS: readonly (readonly [needs: string, codes: string])[] = [
  ['crisis violence', '101-06'],
  ['crisis psychiatry', '101-07 106-06-08'],
  ['crisis', '108-07-02'],
  ['counseling', '106-04-08 106-06-04-04 106-06-07-01 108-07-01 109-03-07-07'],
  ['intensive-care', '106-01-05 106-06-07-10 108-06-02'],
  ['substance-use', '106-01'],
  ['peer-support substance-use', '106-01-01 108-07-09-01'],
  ['peer-support', '108-07'],
  ['grief', '106-03-01 108-04-01 108-07-09-02'],
  ['violence', '101-06-01'],
  [
    'family',
    '104-01 106-04-03 106-04-05 107-02-01 108-01 108-03-03 108-03-07 108-05-02 108-07-03 108-07-09-03 109-03-07-02 109-03-07-04 111-01-01',
  ],
  ['school', '101-02-05 107-02-05 108-03-02 108-03-05 108-05-04 109'],
  ['housing', '101-02-03 101-02-06 101-04 103 107-02-04 108-05-03'],
  ['housing violence', '101-06-02 103-05-03'],
  ['housing substance-use', '103-05-04-02 106-01-06'],
  ['food-money', '101-02 101-03 102 104 105 106-05 107 109-03-04 110-02-02 110-02-04'],
  ['legal', '109-05-01 110-05 111'],
  ['work', '108-05-05 109-03-08 109-06 110'],
  ['social', '102-01 108-03-01 108-03-04 108-03-06 108-06-04 108-07-08'],
  [
    '',
    '103-05-02-01 103-05-02-03 103-05-04-01 104-03-02 104-04 105-02 106-05-05 107-02-03-05 107-02-05-01 107-06 109-02-01 109-03-07 111-03 111-05',
  ],
];
