package vn.ocop.starter.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Looks at the role before the request is read. Method security alone looks after it: who may not call would learn what
 * is wrong with a body, and could make the service parse it.
 */
final class RolesFirst implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            RolesAllowed allowed = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RolesAllowed.class);
            if (allowed == null) {
                allowed = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), RolesAllowed.class);
            }
            Caller caller = Caller.of(SecurityContextHolder.getContext().getAuthentication());
            if (allowed != null && !caller.hasAny(List.of(allowed.value()))) {
                throw new AccessDeniedException("none of the roles " + List.of(allowed.value()));
            }
        }
        return true;
    }
}
