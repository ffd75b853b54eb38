// SPDX-License-Identifier: BSL-1.0
// All of claims/: claims about figures and series, their verdicts and findings.
#ifndef FISCUS_CLAIMS_HPP
#define FISCUS_CLAIMS_HPP

#include <fiscus/claims/any_claim.hpp>
#include <fiscus/claims/claim.hpp>
#include <fiscus/claims/claim_part.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/claims/growth_claims.hpp>
#include <fiscus/claims/history_claims.hpp>
#include <fiscus/claims/history_kinds.hpp>
#include <fiscus/claims/series_claims.hpp>
#include <fiscus/claims/sum_claims.hpp>
#include <fiscus/claims/target_claims.hpp>

#endif
