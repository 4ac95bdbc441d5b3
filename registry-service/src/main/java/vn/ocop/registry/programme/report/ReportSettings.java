package vn.ocop.registry.programme.report;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who signs the yearly report, for its heading (Decree 30/2020/NĐ-CP, Annex I).
 *
 * @param superior agency above the one that issues it
 * @param agency agency that issues it
 * @param sign its abbreviation, for the number of the paper
 * @param place where it is issued
 * @param signer post of who signs it
 */
@ConfigurationProperties("registry.report")
public record ReportSettings(
        @DefaultValue("Ủy ban nhân dân tỉnh Cà Mau") String superior,
        @DefaultValue("Sở Nông nghiệp và Môi trường") String agency,
        @DefaultValue("SNNMT") String sign,
        @DefaultValue("Cà Mau") String place,
        @DefaultValue("Giám đốc") String signer) {}
