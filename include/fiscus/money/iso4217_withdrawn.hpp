// SPDX-License-Identifier: BSL-1.0
// Every code of ISO 4217's "List Three", the withdrawn currencies and funds, that is not current
// again: what old figures are in. The newest change is that of January 2026, when the Bulgarian lev
// was withdrawn.
//
// The list gives no minor units. They are those of the JDK's java.util.Currency; where that does
// not know the code they are `no_minor_unit` in here, and an amount says its digits: money<XEU, 2>.
#ifndef FISCUS_MONEY_ISO4217_WITHDRAWN_HPP
#define FISCUS_MONEY_ISO4217_WITHDRAWN_HPP

#include <fiscus/money/currency.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace fiscus::inline v0 {

inline constexpr currency ADP{"ADP", 20, 0};               ///< Andorran peseta
inline constexpr currency AFA{"AFA", 4, 2};                ///< Afghan afghani
inline constexpr currency ALK{"ALK", 8, no_minor_unit};    ///< Albanian old lek
inline constexpr currency ANG{"ANG", 532, 2};              ///< Netherlands Antillean guilder
inline constexpr currency AOK{"AOK", 24, no_minor_unit};   ///< Angolan kwanza
inline constexpr currency AON{"AON", 24, no_minor_unit};   ///< Angolan new kwanza
inline constexpr currency AOR{"AOR", 982, no_minor_unit};  ///< Angolan kwanza reajustado
inline constexpr currency ARA{"ARA", 32, no_minor_unit};   ///< Argentine austral
inline constexpr currency ARP{"ARP", 32, no_minor_unit};   ///< peso argentino
inline constexpr currency ARY{"ARY", 32, no_minor_unit};   ///< Argentine peso
inline constexpr currency ATS{"ATS", 40, 2};               ///< Austrian schilling
inline constexpr currency AYM{"AYM", 945, 2};              ///< Azerbaijani manat
inline constexpr currency AZM{"AZM", 31, 2};               ///< Azerbaijani manat

inline constexpr currency BAD{"BAD", 70, no_minor_unit};   ///< dinar of Bosnia and Herzegovina
inline constexpr currency BEC{"BEC", 993, no_minor_unit};  ///< Belgian convertible franc
inline constexpr currency BEF{"BEF", 56, 0};               ///< Belgian franc
inline constexpr currency BEL{"BEL", 992, no_minor_unit};  ///< Belgian financial franc
inline constexpr currency BGJ{"BGJ", 100, no_minor_unit};  ///< Bulgarian lev A/52
inline constexpr currency BGK{"BGK", 100, no_minor_unit};  ///< Bulgarian lev A/62
inline constexpr currency BGL{"BGL", 100, 2};              ///< Bulgarian lev
inline constexpr currency BGN{"BGN", 975, 2};              ///< Bulgarian lev
inline constexpr currency BOP{"BOP", 68, no_minor_unit};   ///< Bolivian peso
inline constexpr currency BRB{"BRB", 76, no_minor_unit};   ///< Brazilian cruzeiro
inline constexpr currency BRC{"BRC", 76, no_minor_unit};   ///< Brazilian cruzado
inline constexpr currency BRE{"BRE", 76, no_minor_unit};   ///< Brazilian cruzeiro
inline constexpr currency BRN{"BRN", 76, no_minor_unit};   ///< Brazilian new cruzado
inline constexpr currency BRR{"BRR", 987, no_minor_unit};  ///< Brazilian cruzeiro real
inline constexpr currency BUK{"BUK", 104, no_minor_unit};  ///< Burmese kyat
inline constexpr currency BYB{"BYB", 112, 0};              ///< Belarusian ruble
inline constexpr currency BYR{"BYR", 974, 0};              ///< Belarusian ruble

inline constexpr currency CHC{"CHC", 948, no_minor_unit};  ///< WIR franc, electronic (fund)
inline constexpr currency CSD{"CSD", 891, 2};              ///< Serbian dinar
inline constexpr currency CSJ{"CSJ", 203, no_minor_unit};  ///< Czechoslovak koruna A/53
inline constexpr currency CSK{"CSK", 200, no_minor_unit};  ///< Czechoslovak koruna
inline constexpr currency CUC{"CUC", 931, 2};              ///< Cuban convertible peso
inline constexpr currency CYP{"CYP", 196, 2};              ///< Cyprus pound

inline constexpr currency DDM{"DDM", 278, no_minor_unit};  ///< East German mark
inline constexpr currency DEM{"DEM", 276, 2};              ///< German mark

inline constexpr currency ECS{"ECS", 218, no_minor_unit};  ///< Ecuadorian sucre
inline constexpr currency ECV{"ECV", 983, no_minor_unit};  ///< Ecuadorian unidad de valor constante
inline constexpr currency EEK{"EEK", 233, 2};              ///< Estonian kroon
inline constexpr currency ESA{"ESA", 996, no_minor_unit};  ///< Spanish peseta
inline constexpr currency ESB{"ESB", 995, no_minor_unit};  ///< Spanish convertible peseta account
inline constexpr currency ESP{"ESP", 724, 0};              ///< Spanish peseta

inline constexpr currency FIM{"FIM", 246, 2};  ///< Finnish markka
inline constexpr currency FRF{"FRF", 250, 2};  ///< French franc

inline constexpr currency GEK{"GEK", 268, no_minor_unit};  ///< Georgian coupon
inline constexpr currency GHC{"GHC", 288, 2};              ///< Ghanaian cedi
inline constexpr currency GHP{"GHP", 939, no_minor_unit};  ///< Ghanaian cedi
inline constexpr currency GNE{"GNE", 324, no_minor_unit};  ///< Guinean syli
inline constexpr currency GNS{"GNS", 324, no_minor_unit};  ///< Guinean syli
inline constexpr currency GQE{"GQE", 226, no_minor_unit};  ///< Equatorial Guinean ekwele
inline constexpr currency GRD{"GRD", 300, 0};              ///< Greek drachma
inline constexpr currency GWE{"GWE", 624, no_minor_unit};  ///< Guinea escudo
inline constexpr currency GWP{"GWP", 624, 2};              ///< Guinea-Bissau peso

inline constexpr currency HRD{"HRD", 191, no_minor_unit};  ///< Croatian dinar
inline constexpr currency HRK{"HRK", 191, 2};              ///< Croatian kuna

inline constexpr currency IEP{"IEP", 372, 2};              ///< Irish pound
inline constexpr currency ILP{"ILP", 376, no_minor_unit};  ///< Israeli pound
inline constexpr currency ILR{"ILR", 376, no_minor_unit};  ///< Israeli old shekel
inline constexpr currency ISJ{"ISJ", 352, no_minor_unit};  ///< Icelandic old króna
inline constexpr currency ITL{"ITL", 380, 0};              ///< Italian lira

inline constexpr currency LAJ{"LAJ", 418, no_minor_unit};  ///< Pathet Lao kip
inline constexpr currency LSM{"LSM", 426, no_minor_unit};  ///< Lesotho loti
inline constexpr currency LTL{"LTL", 440, 2};              ///< Lithuanian litas
inline constexpr currency LTT{"LTT", 440, no_minor_unit};  ///< Lithuanian talonas
inline constexpr currency LUC{"LUC", 989, no_minor_unit};  ///< Luxembourg convertible franc
inline constexpr currency LUF{"LUF", 442, 0};              ///< Luxembourg franc
inline constexpr currency LUL{"LUL", 988, no_minor_unit};  ///< Luxembourg financial franc
inline constexpr currency LVL{"LVL", 428, 2};              ///< Latvian lats
inline constexpr currency LVR{"LVR", 428, no_minor_unit};  ///< Latvian ruble

inline constexpr currency MGF{"MGF", 450, 0};              ///< Malagasy franc
inline constexpr currency MLF{"MLF", 466, no_minor_unit};  ///< Mali franc
inline constexpr currency MRO{"MRO", 478, 2};              ///< Mauritanian ouguiya
inline constexpr currency MTL{"MTL", 470, 2};              ///< Maltese lira
inline constexpr currency MTP{"MTP", 470, no_minor_unit};  ///< Maltese pound
inline constexpr currency MVQ{"MVQ", 462, no_minor_unit};  ///< Maldivian rupee
inline constexpr currency MXP{"MXP", 484, no_minor_unit};  ///< Mexican peso
inline constexpr currency MZE{"MZE", 508, no_minor_unit};  ///< Mozambican escudo
inline constexpr currency MZM{"MZM", 508, 2};              ///< Mozambican metical

inline constexpr currency NIC{"NIC", 558, no_minor_unit};  ///< Nicaraguan córdoba
inline constexpr currency NLG{"NLG", 528, 2};              ///< Dutch guilder

inline constexpr currency PEH{"PEH", 604, no_minor_unit};  ///< Peruvian sol
inline constexpr currency PEI{"PEI", 604, no_minor_unit};  ///< Peruvian inti
inline constexpr currency PES{"PES", 604, no_minor_unit};  ///< Peruvian sol
inline constexpr currency PLZ{"PLZ", 616, no_minor_unit};  ///< Polish zloty
inline constexpr currency PTE{"PTE", 620, 0};              ///< Portuguese escudo

inline constexpr currency RHD{"RHD", 716, no_minor_unit};  ///< Rhodesian dollar
inline constexpr currency ROK{"ROK", 642, no_minor_unit};  ///< Romanian leu A/52
inline constexpr currency ROL{"ROL", 642, 0};              ///< Romanian old leu
inline constexpr currency RUR{"RUR", 810, 2};              ///< Russian ruble

inline constexpr currency SDD{"SDD", 736, 2};              ///< Sudanese dinar
inline constexpr currency SDP{"SDP", 736, no_minor_unit};  ///< Sudanese pound
inline constexpr currency SIT{"SIT", 705, 2};              ///< Slovenian tolar
inline constexpr currency SKK{"SKK", 703, 2};              ///< Slovak koruna
inline constexpr currency SLL{"SLL", 694, 2};              ///< Sierra Leonean leone
inline constexpr currency SRG{"SRG", 740, 2};              ///< Surinamese guilder
inline constexpr currency STD{"STD", 678, 2};              ///< São Tomé and Príncipe dobra
inline constexpr currency SUR{"SUR", 810, no_minor_unit};  ///< Soviet ruble

inline constexpr currency TJR{"TJR", 762, no_minor_unit};  ///< Tajik ruble
inline constexpr currency TMM{"TMM", 795, 2};              ///< Turkmenistani manat
inline constexpr currency TPE{"TPE", 626, 0};              ///< Timorese escudo
inline constexpr currency TRL{"TRL", 792, 0};              ///< Turkish old lira

inline constexpr currency UAK{"UAK", 804, no_minor_unit};  ///< Ukrainian karbovanets
inline constexpr currency UGS{"UGS", 800, no_minor_unit};  ///< Ugandan shilling
inline constexpr currency UGW{"UGW", 800, no_minor_unit};  ///< Ugandan old shilling
inline constexpr currency USS{"USS", 998, 2};              ///< US dollar, same day (fund)
inline constexpr currency UYN{"UYN", 858, no_minor_unit};  ///< Uruguayan old peso
inline constexpr currency UYP{"UYP", 858, no_minor_unit};  ///< Uruguayan peso

inline constexpr currency VEB{"VEB", 862, 2};              ///< Venezuelan bolívar
inline constexpr currency VEF{"VEF", 937, 2};              ///< Venezuelan bolívar fuerte
inline constexpr currency VNC{"VNC", 704, no_minor_unit};  ///< Vietnamese old dong

inline constexpr currency XEU{"XEU", 954, no_minor_unit};  ///< European currency unit, ECU
inline constexpr currency XFO{"XFO", 0, no_minor_unit};    ///< gold franc
inline constexpr currency XFU{"XFU", 0, no_minor_unit};    ///< UIC franc
inline constexpr currency XRE{"XRE", 0, no_minor_unit};    ///< RINET funds code

inline constexpr currency YDD{"YDD", 720, no_minor_unit};  ///< South Yemeni dinar
inline constexpr currency YUD{"YUD", 890, no_minor_unit};  ///< Yugoslav new dinar
inline constexpr currency YUM{"YUM", 891, 2};              ///< Yugoslav new dinar
inline constexpr currency YUN{"YUN", 890, no_minor_unit};  ///< Yugoslav dinar

inline constexpr currency ZAL{"ZAL", 991, no_minor_unit};  ///< South African financial rand
inline constexpr currency ZMK{"ZMK", 894, 2};              ///< Zambian kwacha
inline constexpr currency ZRN{"ZRN", 180, no_minor_unit};  ///< new zaire
inline constexpr currency ZRZ{"ZRZ", 180, no_minor_unit};  ///< zaire
inline constexpr currency ZWC{"ZWC", 716, no_minor_unit};  ///< Rhodesian dollar
inline constexpr currency ZWD{"ZWD", 716, 2};              ///< Zimbabwe dollar
inline constexpr currency ZWL{"ZWL", 932, 2};              ///< Zimbabwe dollar
inline constexpr currency ZWN{"ZWN", 942, 2};              ///< Zimbabwe dollar
inline constexpr currency ZWR{"ZWR", 935, 2};              ///< Zimbabwe dollar

/// A currency with the date on which its code was withdrawn: the last one, where there are several.
struct withdrawn_currency {
  currency former;
  std::int16_t year;
  /// 1 to 12; 0 where the list gives only a year, or a range of years, of which this has the last.
  std::int8_t month;

  [[nodiscard]] friend constexpr bool operator==(const withdrawn_currency&,
                                                 const withdrawn_currency&) = default;
};

/// All of them, sorted by code.
inline constexpr withdrawn_currency withdrawn_currencies[] = {
    {ADP, 2003, 7},  {AFA, 2003, 1},  {ALK, 1989, 12}, {ANG, 2025, 3},  {AOK, 1991, 3},
    {AON, 2000, 2},  {AOR, 2000, 2},  {ARA, 1992, 1},  {ARP, 1985, 7},  {ARY, 1990, 0},
    {ATS, 2002, 3},  {AYM, 2005, 10}, {AZM, 2005, 12}, {BAD, 1998, 7},  {BEC, 1990, 3},
    {BEF, 2002, 3},  {BEL, 1990, 3},  {BGJ, 1990, 0},  {BGK, 1990, 0},  {BGL, 2003, 11},
    {BGN, 2026, 1},  {BOP, 1987, 2},  {BRB, 1986, 3},  {BRC, 1989, 2},  {BRE, 1993, 3},
    {BRN, 1990, 3},  {BRR, 1994, 7},  {BUK, 1990, 2},  {BYB, 2001, 1},  {BYR, 2017, 1},
    {CHC, 2004, 11}, {CSD, 2006, 10}, {CSJ, 1990, 0},  {CSK, 1993, 3},  {CUC, 2021, 6},
    {CYP, 2008, 1},  {DDM, 1990, 9},  {DEM, 2002, 3},  {ECS, 2000, 9},  {ECV, 2000, 9},
    {EEK, 2011, 1},  {ESA, 1981, 0},  {ESB, 1994, 12}, {ESP, 2002, 3},  {FIM, 2002, 3},
    {FRF, 2002, 3},  {GEK, 1995, 10}, {GHC, 2008, 1},  {GHP, 2007, 6},  {GNE, 1989, 12},
    {GNS, 1986, 2},  {GQE, 1986, 6},  {GRD, 2002, 3},  {GWE, 1981, 0},  {GWP, 1997, 5},
    {HRD, 1995, 1},  {HRK, 2023, 1},  {IEP, 2002, 3},  {ILP, 1981, 0},  {ILR, 1990, 0},
    {ISJ, 1990, 0},  {ITL, 2002, 3},  {LAJ, 1979, 12}, {LSM, 1985, 5},  {LTL, 2014, 12},
    {LTT, 1993, 7},  {LUC, 1990, 3},  {LUF, 2002, 3},  {LUL, 1990, 3},  {LVL, 2014, 1},
    {LVR, 1994, 12}, {MGF, 2004, 12}, {MLF, 1984, 11}, {MRO, 2017, 12}, {MTL, 2008, 1},
    {MTP, 1983, 6},  {MVQ, 1989, 12}, {MXP, 1993, 1},  {MZE, 1981, 0},  {MZM, 2006, 6},
    {NIC, 1990, 10}, {NLG, 2002, 3},  {PEH, 1990, 0},  {PEI, 1991, 7},  {PES, 1986, 2},
    {PLZ, 1997, 1},  {PTE, 2002, 3},  {RHD, 1981, 0},  {ROK, 1990, 0},  {ROL, 2005, 6},
    {RUR, 2004, 1},  {SDD, 2007, 7},  {SDP, 1998, 6},  {SIT, 2007, 1},  {SKK, 2009, 1},
    {SLL, 2023, 12}, {SRG, 2003, 12}, {STD, 2017, 12}, {SUR, 1990, 12}, {TJR, 2001, 4},
    {TMM, 2009, 1},  {TPE, 2002, 11}, {TRL, 2005, 12}, {UAK, 1996, 9},  {UGS, 1987, 5},
    {UGW, 1990, 0},  {USS, 2014, 3},  {UYN, 1989, 12}, {UYP, 1993, 3},  {VEB, 2008, 1},
    {VEF, 2018, 8},  {VNC, 1990, 0},  {XEU, 1999, 1},  {XFO, 2006, 10}, {XFU, 2013, 11},
    {XRE, 1999, 11}, {YDD, 1991, 9},  {YUD, 1990, 1},  {YUM, 2003, 7},  {YUN, 1995, 11},
    {ZAL, 1995, 3},  {ZMK, 2012, 12}, {ZRN, 1999, 6},  {ZRZ, 1994, 2},  {ZWC, 1989, 12},
    {ZWD, 2008, 8},  {ZWL, 2024, 9},  {ZWN, 2006, 9},  {ZWR, 2009, 6}};

/// The withdrawn currency of that code, as "DEM". Nothing for any other text, and for a code that
/// is current. (A number finds none: countries keep theirs, 76 was that of four Brazilian
/// currencies.)
[[nodiscard]] constexpr std::optional<withdrawn_currency> find_withdrawn(
    std::string_view code) noexcept {
  for (const withdrawn_currency& each : withdrawn_currencies)
    if (each.former.name() == code) return each;
  return std::nullopt;
}

}  // namespace fiscus::inline v0

#endif
