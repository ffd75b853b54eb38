// SPDX-License-Identifier: BSL-1.0
// A first set of the currencies of ISO 4217: Pakistan's, its large partners', and one for each
// number of minor digits. The figures are those of the list that the standard's maintenance agency
// publishes ("List One").
#ifndef FISCUS_MONEY_ISO4217_HPP
#define FISCUS_MONEY_ISO4217_HPP

#include <fiscus/money/currency.hpp>

namespace fiscus {

inline constexpr currency AED{"AED", 784, 2};  ///< UAE dirham
inline constexpr currency AUD{"AUD", 36, 2};   ///< Australian dollar
inline constexpr currency BDT{"BDT", 50, 2};   ///< Bangladeshi taka
inline constexpr currency CAD{"CAD", 124, 2};  ///< Canadian dollar
inline constexpr currency CHF{"CHF", 756, 2};  ///< Swiss franc
inline constexpr currency CLF{"CLF", 990, 4};  ///< Chilean unidad de fomento
inline constexpr currency CNY{"CNY", 156, 2};  ///< Chinese yuan renminbi
inline constexpr currency EUR{"EUR", 978, 2};  ///< euro
inline constexpr currency GBP{"GBP", 826, 2};  ///< pound sterling
inline constexpr currency INR{"INR", 356, 2};  ///< Indian rupee
inline constexpr currency JPY{"JPY", 392, 0};  ///< Japanese yen
inline constexpr currency KWD{"KWD", 414, 3};  ///< Kuwaiti dinar
inline constexpr currency PKR{"PKR", 586, 2};  ///< Pakistani rupee
inline constexpr currency SAR{"SAR", 682, 2};  ///< Saudi riyal
inline constexpr currency USD{"USD", 840, 2};  ///< US dollar

}  // namespace fiscus

#endif
