/** Names of states as releases write them, to tell a country from other places. */
export const COUNTRIES: ReadonlySet<string> = new Set(
  `Afghanistan|Albania|Algeria|Andorra|Angola|Anguilla|Antigua and Barbuda|Argentina|Armenia|Aruba|
Australia|Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|
Bermuda|Bhutan|Bolivia|Bosnia and Herzegovina|Botswana|Brazil|Britain|British Indian Ocean Territory|
British Virgin Islands|Brunei|Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Cape Verde|
Cayman Islands|Central African Republic|Chad|Chile|China|Christmas Island|Colombia|Commonwealth|
Commonwealth of Australia|Comoros|Congo-Brazzaville|Cook Islands|Costa Rica|Croatia|Cuba|Curaçao|
Cyprus|Czech Republic|Czechia|Czechoslovakia|Côte d'Ivoire|DR Congo|Denmark|Djibouti|Dominica|
Dominican Republic|East Germany|Ecuador|Egypt|El Salvador|England|Equatorial Guinea|Eritrea|Estonia|
Eswatini|Ethiopia|Falkland Islands|Faroe Islands|Fiji|Finland|France|Gabon|Gambia|Georgia|Germany|
Ghana|Gibraltar|Great Britain|Greece|Greenland|Grenada|Guatemala|Guernsey|Guinea|Guinea-Bissau|
Guyana|Haiti|Holy See|Honduras|Hong Kong|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|
Isle of Man|Israel|Italy|Ivory Coast|Jamaica|Japan|Jersey|Jordan|Kazakhstan|Kenya|Kiribati|Korea|
Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|
Luxembourg|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Marshall Islands|Mauritania|Mauritius|
Mexico|Micronesia|Moldova|Monaco|Mongolia|Montenegro|Montserrat|Morocco|Mozambique|Myanmar|Namibia|
Naoero|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|Niue|Norfolk Island|North Korea|
North Macedonia|Northern Ireland|Norway|Oman|PRC|Pakistan|Palau|Palestine|Panama|Papua New Guinea|
Paraguay|People's Republic of China|Peru|Philippines|Pitcairn|Poland|Portugal|Qatar|
Republic of India|Republic of Ireland|Republic of Korea|Romania|Russia|Russian Federation|Rwanda|
Saint Kitts and Nevis|Saint Lucia|Saint Vincent and the Grenadines|Samoa|San Marino|Saudi Arabia|
Scotland|Senegal|Serbia|Serbia and Montenegro|Seychelles|Sierra Leone|Singapore|Sint Maarten|
Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Georgia and the South Sandwich Islands|
South Korea|South Sudan|Soviet Union|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|
São Tomé and Príncipe|Taiwan|Tajikistan|Tanzania|Thailand|Timor-Leste|Togo|Tonga|Trinidad and Tobago|
Tunisia|Turkey|Turkmenistan|Turks and Caicos Islands|Tuvalu|Türkiye|U.K.|U.S.|U.S.A.|UAE|UK|US|USA|
Uganda|Ukraine|United Arab Emirates|United Kingdom|United States|United States of America|Uruguay|
Uzbekistan|Vanuatu|Venezuela|Vietnam|Wales|Wallis and Futuna|Western Sahara|Yemen|Yugoslavia|Zaire|
Zambia|Zimbabwe|Åland Islands`
    .replaceAll('\n', '')
    .split('|'),
);
