// SPDX-License-Identifier: BSL-1.0
import java.util.Currency;

/** Prints every currency that the JDK knows: code, numeric code and digits, with tabs. */
class Currencies {
  public static void main(String[] arguments) {
    for (Currency each : Currency.getAvailableCurrencies()) {
      System.out.println(
          each.getCurrencyCode()
              + "\t"
              + each.getNumericCode()
              + "\t"
              + each.getDefaultFractionDigits());
    }
  }
}
