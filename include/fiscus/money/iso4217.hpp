// SPDX-License-Identifier: BSL-1.0
// Every entry of ISO 4217's "List One", the current currencies, funds, metals and units of account,
// as its maintenance agency publishes it. The newest change in here is that of January 2026, when
// Bulgaria took the euro; codes that were withdrawn stand in money/iso4217_withdrawn.hpp.
//
// A few systems have a macro of such a name: BSD in <sys/param.h> of macOS and the BSDs, TRY in
// MFC. Where that header comes first, #undef the macro before this one.
#ifndef FISCUS_MONEY_ISO4217_HPP
#define FISCUS_MONEY_ISO4217_HPP

#include <fiscus/money/currency.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

inline constexpr currency AED{"AED", 784, 2};  ///< UAE dirham
inline constexpr currency AFN{"AFN", 971, 2};  ///< Afghan afghani
inline constexpr currency ALL{"ALL", 8, 2};    ///< Albanian lek
inline constexpr currency AMD{"AMD", 51, 2};   ///< Armenian dram
inline constexpr currency AOA{"AOA", 973, 2};  ///< Angolan kwanza
inline constexpr currency ARS{"ARS", 32, 2};   ///< Argentine peso
inline constexpr currency AUD{"AUD", 36, 2};   ///< Australian dollar
inline constexpr currency AWG{"AWG", 533, 2};  ///< Aruban florin
inline constexpr currency AZN{"AZN", 944, 2};  ///< Azerbaijani manat

inline constexpr currency BAM{"BAM", 977, 2};  ///< convertible mark of Bosnia and Herzegovina
inline constexpr currency BBD{"BBD", 52, 2};   ///< Barbados dollar
inline constexpr currency BDT{"BDT", 50, 2};   ///< Bangladeshi taka
inline constexpr currency BHD{"BHD", 48, 3};   ///< Bahraini dinar
inline constexpr currency BIF{"BIF", 108, 0};  ///< Burundian franc
inline constexpr currency BMD{"BMD", 60, 2};   ///< Bermudian dollar
inline constexpr currency BND{"BND", 96, 2};   ///< Brunei dollar
inline constexpr currency BOB{"BOB", 68, 2};   ///< Bolivian boliviano
inline constexpr currency BOV{"BOV", 984, 2};  ///< Bolivian mvdol (fund)
inline constexpr currency BRL{"BRL", 986, 2};  ///< Brazilian real
inline constexpr currency BSD{"BSD", 44, 2};   ///< Bahamian dollar
inline constexpr currency BTN{"BTN", 64, 2};   ///< Bhutanese ngultrum
inline constexpr currency BWP{"BWP", 72, 2};   ///< Botswana pula
inline constexpr currency BYN{"BYN", 933, 2};  ///< Belarusian ruble
inline constexpr currency BZD{"BZD", 84, 2};   ///< Belize dollar

inline constexpr currency CAD{"CAD", 124, 2};  ///< Canadian dollar
inline constexpr currency CDF{"CDF", 976, 2};  ///< Congolese franc
inline constexpr currency CHE{"CHE", 947, 2};  ///< WIR euro (fund)
inline constexpr currency CHF{"CHF", 756, 2};  ///< Swiss franc
inline constexpr currency CHW{"CHW", 948, 2};  ///< WIR franc (fund)
inline constexpr currency CLF{"CLF", 990, 4};  ///< Chilean unidad de fomento (fund)
inline constexpr currency CLP{"CLP", 152, 0};  ///< Chilean peso
inline constexpr currency CNY{"CNY", 156, 2};  ///< Chinese yuan renminbi
inline constexpr currency COP{"COP", 170, 2};  ///< Colombian peso
inline constexpr currency COU{"COU", 970, 2};  ///< Colombian unidad de valor real (fund)
inline constexpr currency CRC{"CRC", 188, 2};  ///< Costa Rican colón
inline constexpr currency CUP{"CUP", 192, 2};  ///< Cuban peso
inline constexpr currency CVE{"CVE", 132, 2};  ///< Cabo Verdean escudo
inline constexpr currency CZK{"CZK", 203, 2};  ///< Czech koruna

inline constexpr currency DJF{"DJF", 262, 0};  ///< Djiboutian franc
inline constexpr currency DKK{"DKK", 208, 2};  ///< Danish krone
inline constexpr currency DOP{"DOP", 214, 2};  ///< Dominican peso
inline constexpr currency DZD{"DZD", 12, 2};   ///< Algerian dinar

inline constexpr currency EGP{"EGP", 818, 2};  ///< Egyptian pound
inline constexpr currency ERN{"ERN", 232, 2};  ///< Eritrean nakfa
inline constexpr currency ETB{"ETB", 230, 2};  ///< Ethiopian birr
inline constexpr currency EUR{"EUR", 978, 2};  ///< euro

inline constexpr currency FJD{"FJD", 242, 2};  ///< Fijian dollar
inline constexpr currency FKP{"FKP", 238, 2};  ///< Falkland Islands pound

inline constexpr currency GBP{"GBP", 826, 2};  ///< pound sterling
inline constexpr currency GEL{"GEL", 981, 2};  ///< Georgian lari
inline constexpr currency GHS{"GHS", 936, 2};  ///< Ghanaian cedi
inline constexpr currency GIP{"GIP", 292, 2};  ///< Gibraltar pound
inline constexpr currency GMD{"GMD", 270, 2};  ///< Gambian dalasi
inline constexpr currency GNF{"GNF", 324, 0};  ///< Guinean franc
inline constexpr currency GTQ{"GTQ", 320, 2};  ///< Guatemalan quetzal
inline constexpr currency GYD{"GYD", 328, 2};  ///< Guyanese dollar

inline constexpr currency HKD{"HKD", 344, 2};  ///< Hong Kong dollar
inline constexpr currency HNL{"HNL", 340, 2};  ///< Honduran lempira
inline constexpr currency HTG{"HTG", 332, 2};  ///< Haitian gourde
inline constexpr currency HUF{"HUF", 348, 2};  ///< Hungarian forint

inline constexpr currency IDR{"IDR", 360, 2};  ///< Indonesian rupiah
inline constexpr currency ILS{"ILS", 376, 2};  ///< Israeli new shekel
inline constexpr currency INR{"INR", 356, 2};  ///< Indian rupee
inline constexpr currency IQD{"IQD", 368, 3};  ///< Iraqi dinar
inline constexpr currency IRR{"IRR", 364, 2};  ///< Iranian rial
inline constexpr currency ISK{"ISK", 352, 0};  ///< Icelandic króna

inline constexpr currency JMD{"JMD", 388, 2};  ///< Jamaican dollar
inline constexpr currency JOD{"JOD", 400, 3};  ///< Jordanian dinar
inline constexpr currency JPY{"JPY", 392, 0};  ///< Japanese yen

inline constexpr currency KES{"KES", 404, 2};  ///< Kenyan shilling
inline constexpr currency KGS{"KGS", 417, 2};  ///< Kyrgyz som
inline constexpr currency KHR{"KHR", 116, 2};  ///< Cambodian riel
inline constexpr currency KMF{"KMF", 174, 0};  ///< Comorian franc
inline constexpr currency KPW{"KPW", 408, 2};  ///< North Korean won
inline constexpr currency KRW{"KRW", 410, 0};  ///< South Korean won
inline constexpr currency KWD{"KWD", 414, 3};  ///< Kuwaiti dinar
inline constexpr currency KYD{"KYD", 136, 2};  ///< Cayman Islands dollar
inline constexpr currency KZT{"KZT", 398, 2};  ///< Kazakhstani tenge

inline constexpr currency LAK{"LAK", 418, 2};  ///< Lao kip
inline constexpr currency LBP{"LBP", 422, 2};  ///< Lebanese pound
inline constexpr currency LKR{"LKR", 144, 2};  ///< Sri Lankan rupee
inline constexpr currency LRD{"LRD", 430, 2};  ///< Liberian dollar
inline constexpr currency LSL{"LSL", 426, 2};  ///< Lesotho loti
inline constexpr currency LYD{"LYD", 434, 3};  ///< Libyan dinar

inline constexpr currency MAD{"MAD", 504, 2};  ///< Moroccan dirham
inline constexpr currency MDL{"MDL", 498, 2};  ///< Moldovan leu
inline constexpr currency MGA{"MGA", 969, 2};  ///< Malagasy ariary
inline constexpr currency MKD{"MKD", 807, 2};  ///< Macedonian denar
inline constexpr currency MMK{"MMK", 104, 2};  ///< Myanmar kyat
inline constexpr currency MNT{"MNT", 496, 2};  ///< Mongolian tugrik
inline constexpr currency MOP{"MOP", 446, 2};  ///< Macanese pataca
inline constexpr currency MRU{"MRU", 929, 2};  ///< Mauritanian ouguiya
inline constexpr currency MUR{"MUR", 480, 2};  ///< Mauritian rupee
inline constexpr currency MVR{"MVR", 462, 2};  ///< Maldivian rufiyaa
inline constexpr currency MWK{"MWK", 454, 2};  ///< Malawian kwacha
inline constexpr currency MXN{"MXN", 484, 2};  ///< Mexican peso
inline constexpr currency MXV{"MXV", 979, 2};  ///< Mexican unidad de inversión (fund)
inline constexpr currency MYR{"MYR", 458, 2};  ///< Malaysian ringgit
inline constexpr currency MZN{"MZN", 943, 2};  ///< Mozambican metical

inline constexpr currency NAD{"NAD", 516, 2};  ///< Namibian dollar
inline constexpr currency NGN{"NGN", 566, 2};  ///< Nigerian naira
inline constexpr currency NIO{"NIO", 558, 2};  ///< Nicaraguan córdoba oro
inline constexpr currency NOK{"NOK", 578, 2};  ///< Norwegian krone
inline constexpr currency NPR{"NPR", 524, 2};  ///< Nepalese rupee
inline constexpr currency NZD{"NZD", 554, 2};  ///< New Zealand dollar

inline constexpr currency OMR{"OMR", 512, 3};  ///< Omani rial

inline constexpr currency PAB{"PAB", 590, 2};  ///< Panamanian balboa
inline constexpr currency PEN{"PEN", 604, 2};  ///< Peruvian sol
inline constexpr currency PGK{"PGK", 598, 2};  ///< Papua New Guinean kina
inline constexpr currency PHP{"PHP", 608, 2};  ///< Philippine peso
inline constexpr currency PKR{"PKR", 586, 2};  ///< Pakistani rupee
inline constexpr currency PLN{"PLN", 985, 2};  ///< Polish zloty
inline constexpr currency PYG{"PYG", 600, 0};  ///< Paraguayan guaraní

inline constexpr currency QAR{"QAR", 634, 2};  ///< Qatari riyal

inline constexpr currency RON{"RON", 946, 2};  ///< Romanian leu
inline constexpr currency RSD{"RSD", 941, 2};  ///< Serbian dinar
inline constexpr currency RUB{"RUB", 643, 2};  ///< Russian ruble
inline constexpr currency RWF{"RWF", 646, 0};  ///< Rwandan franc

inline constexpr currency SAR{"SAR", 682, 2};  ///< Saudi riyal
inline constexpr currency SBD{"SBD", 90, 2};   ///< Solomon Islands dollar
inline constexpr currency SCR{"SCR", 690, 2};  ///< Seychellois rupee
inline constexpr currency SDG{"SDG", 938, 2};  ///< Sudanese pound
inline constexpr currency SEK{"SEK", 752, 2};  ///< Swedish krona
inline constexpr currency SGD{"SGD", 702, 2};  ///< Singapore dollar
inline constexpr currency SHP{"SHP", 654, 2};  ///< Saint Helena pound
inline constexpr currency SLE{"SLE", 925, 2};  ///< Sierra Leonean leone
inline constexpr currency SOS{"SOS", 706, 2};  ///< Somali shilling
inline constexpr currency SRD{"SRD", 968, 2};  ///< Surinamese dollar
inline constexpr currency SSP{"SSP", 728, 2};  ///< South Sudanese pound
inline constexpr currency STN{"STN", 930, 2};  ///< São Tomé and Príncipe dobra
inline constexpr currency SVC{"SVC", 222, 2};  ///< Salvadoran colón
inline constexpr currency SYP{"SYP", 760, 2};  ///< Syrian pound
inline constexpr currency SZL{"SZL", 748, 2};  ///< Swazi lilangeni

inline constexpr currency THB{"THB", 764, 2};  ///< Thai baht
inline constexpr currency TJS{"TJS", 972, 2};  ///< Tajikistani somoni
inline constexpr currency TMT{"TMT", 934, 2};  ///< Turkmenistani new manat
inline constexpr currency TND{"TND", 788, 3};  ///< Tunisian dinar
inline constexpr currency TOP{"TOP", 776, 2};  ///< Tongan paʻanga
inline constexpr currency TRY{"TRY", 949, 2};  ///< Turkish lira
inline constexpr currency TTD{"TTD", 780, 2};  ///< Trinidad and Tobago dollar
inline constexpr currency TWD{"TWD", 901, 2};  ///< New Taiwan dollar
inline constexpr currency TZS{"TZS", 834, 2};  ///< Tanzanian shilling

inline constexpr currency UAH{"UAH", 980, 2};  ///< Ukrainian hryvnia
inline constexpr currency UGX{"UGX", 800, 0};  ///< Ugandan shilling
inline constexpr currency USD{"USD", 840, 2};  ///< US dollar
inline constexpr currency USN{"USN", 997, 2};  ///< US dollar, next day (fund)
inline constexpr currency UYI{"UYI", 940, 0};  ///< Uruguayan peso in indexed units (fund)
inline constexpr currency UYU{"UYU", 858, 2};  ///< Uruguayan peso
inline constexpr currency UYW{"UYW", 927, 4};  ///< Uruguayan unidad previsional (fund)
inline constexpr currency UZS{"UZS", 860, 2};  ///< Uzbekistani sum

inline constexpr currency VED{"VED", 926, 2};  ///< Venezuelan digital bolívar
inline constexpr currency VES{"VES", 928, 2};  ///< Venezuelan bolívar
inline constexpr currency VND{"VND", 704, 0};  ///< Vietnamese dong
inline constexpr currency VUV{"VUV", 548, 0};  ///< Vanuatu vatu

inline constexpr currency WST{"WST", 882, 2};  ///< Samoan tala

inline constexpr currency XAD{"XAD", 396, 2};              ///< Arab accounting dinar
inline constexpr currency XAF{"XAF", 950, 0};              ///< CFA franc BEAC
inline constexpr currency XAG{"XAG", 961, no_minor_unit};  ///< silver
inline constexpr currency XAU{"XAU", 959, no_minor_unit};  ///< gold
inline constexpr currency XBA{"XBA", 955, no_minor_unit};  ///< European composite unit, EURCO
inline constexpr currency XBB{"XBB", 956, no_minor_unit};  ///< European monetary unit, E.M.U.-6
inline constexpr currency XBC{"XBC", 957, no_minor_unit};  ///< European unit of account 9
inline constexpr currency XBD{"XBD", 958, no_minor_unit};  ///< European unit of account 17
inline constexpr currency XCD{"XCD", 951, 2};              ///< East Caribbean dollar
inline constexpr currency XCG{"XCG", 532, 2};              ///< Caribbean guilder
inline constexpr currency XDR{"XDR", 960, no_minor_unit};  ///< special drawing right
inline constexpr currency XOF{"XOF", 952, 0};              ///< CFA franc BCEAO
inline constexpr currency XPD{"XPD", 964, no_minor_unit};  ///< palladium
inline constexpr currency XPF{"XPF", 953, 0};              ///< CFP franc
inline constexpr currency XPT{"XPT", 962, no_minor_unit};  ///< platinum
inline constexpr currency XSU{"XSU", 994, no_minor_unit};  ///< sucre, a unit of account
inline constexpr currency XTS{"XTS", 963, no_minor_unit};  ///< reserved for testing
inline constexpr currency XUA{"XUA", 965, no_minor_unit};  ///< ADB unit of account
inline constexpr currency XXX{"XXX", 999, no_minor_unit};  ///< no currency involved

inline constexpr currency YER{"YER", 886, 2};  ///< Yemeni rial

inline constexpr currency ZAR{"ZAR", 710, 2};  ///< South African rand
inline constexpr currency ZMW{"ZMW", 967, 2};  ///< Zambian kwacha
inline constexpr currency ZWG{"ZWG", 924, 2};  ///< Zimbabwe gold

/// All of them, sorted by code.
inline constexpr currency current_currencies[] = {
    AED, AFN, ALL, AMD, AOA, ARS, AUD, AWG, AZN, BAM, BBD, BDT, BHD, BIF, BMD, BND, BOB, BOV,
    BRL, BSD, BTN, BWP, BYN, BZD, CAD, CDF, CHE, CHF, CHW, CLF, CLP, CNY, COP, COU, CRC, CUP,
    CVE, CZK, DJF, DKK, DOP, DZD, EGP, ERN, ETB, EUR, FJD, FKP, GBP, GEL, GHS, GIP, GMD, GNF,
    GTQ, GYD, HKD, HNL, HTG, HUF, IDR, ILS, INR, IQD, IRR, ISK, JMD, JOD, JPY, KES, KGS, KHR,
    KMF, KPW, KRW, KWD, KYD, KZT, LAK, LBP, LKR, LRD, LSL, LYD, MAD, MDL, MGA, MKD, MMK, MNT,
    MOP, MRU, MUR, MVR, MWK, MXN, MXV, MYR, MZN, NAD, NGN, NIO, NOK, NPR, NZD, OMR, PAB, PEN,
    PGK, PHP, PKR, PLN, PYG, QAR, RON, RSD, RUB, RWF, SAR, SBD, SCR, SDG, SEK, SGD, SHP, SLE,
    SOS, SRD, SSP, STN, SVC, SYP, SZL, THB, TJS, TMT, TND, TOP, TRY, TTD, TWD, TZS, UAH, UGX,
    USD, USN, UYI, UYU, UYW, UZS, VED, VES, VND, VUV, WST, XAD, XAF, XAG, XAU, XBA, XBB, XBC,
    XBD, XCD, XCG, XDR, XOF, XPD, XPF, XPT, XSU, XTS, XUA, XXX, YER, ZAR, ZMW, ZWG};

/// The current currency of that code, as "PKR". Nothing for any other text.
[[nodiscard]] constexpr std::optional<currency> find_currency(std::string_view code) noexcept {
  std::size_t from = 0;
  std::size_t to = std::size(current_currencies);
  while (from < to) {
    const std::size_t middle = from + (to - from) / 2;
    const auto order = current_currencies[middle].name() <=> code;
    if (order == 0) return current_currencies[middle];
    if (order < 0)
      from = middle + 1;
    else
      to = middle;
  }
  return std::nullopt;
}

/// The current currency of that ISO 4217 numeric code, as 586. Nothing for any other number.
[[nodiscard]] constexpr std::optional<currency> find_currency(std::int64_t numeric) noexcept {
  for (const currency& each : current_currencies)
    if (each.numeric == numeric) return each;
  return std::nullopt;
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
