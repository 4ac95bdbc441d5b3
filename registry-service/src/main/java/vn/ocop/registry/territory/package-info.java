/**
 * Administrative units as dated data: the province, its former districts and communes and those of today
 * (Resolutions 202/2025/QH15 and the two tiers of local government since 1 July 2025).
 */
@NullMarked
package vn.ocop.registry.territory;

import org.jspecify.annotations.NullMarked;
