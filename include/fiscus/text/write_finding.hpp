// SPDX-License-Identifier: BSL-1.0
// Findings as a sentence. text/explain.hpp has sentences about claims, which say more.
#ifndef FISCUS_TEXT_WRITE_FINDING_HPP
#define FISCUS_TEXT_WRITE_FINDING_HPP

#include <fiscus/claims/finding.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/text/detail/finding_words.hpp>

#include <string>

namespace fiscus::inline v0 {

/// "22.8%; the printed 23% is right.", "It cannot be checked: the base is zero."
[[nodiscard]] inline std::string to_text(const finding& found) {
  if (found == verdict::not_decidable)
    return "It cannot be checked: " + std::string(in_words(found.why())) + '.';
  const detail::finding_words said(found, "");
  return said.computed() + "; " + said.the_printed() + said.judgement() + '.';
}

}  // namespace fiscus::inline v0

#endif
