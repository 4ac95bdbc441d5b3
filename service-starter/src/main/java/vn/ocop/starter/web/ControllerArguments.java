package vn.ocop.starter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;

/** Lets controllers take {@link Caller}, {@link PageRequest}, {@link ExpectedVersion} and {@link IdempotencyKey}. */
public final class ControllerArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private static final List<Class<?>> TYPES =
            List.of(Caller.class, PageRequest.class, ExpectedVersion.class, IdempotencyKey.class);

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest web,
            WebDataBinderFactory binders) {
        Caller caller = Caller.of(SecurityContextHolder.getContext().getAuthentication());
        Class<?> type = parameter.getParameterType();
        if (type == Caller.class) {
            return caller;
        } else if (type == PageRequest.class) {
            return page(web.getParameter("limit"), web.getParameter("cursor"));
        } else if (type == ExpectedVersion.class) {
            return ExpectedVersion.read(web.getHeader(HttpHeaders.IF_MATCH));
        }
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        return IdempotencyKey.read(
                request.getHeader("Idempotency-Key"),
                caller.subject(),
                request.getMethod() + " " + request.getRequestURI());
    }

    private static PageRequest page(String limit, String cursor) {
        int size = PageRequest.USUAL;
        if (limit != null) {
            try {
                size = Integer.parseInt(limit);
            } catch (NumberFormatException _) {
                throw Refusal.malformed("limit", "wrong-type");
            }
            if (size < 1 || size > PageRequest.MOST) {
                throw Refusal.malformed("limit", "between", 1, PageRequest.MOST);
            }
        }
        return new PageRequest(size, Optional.ofNullable(cursor).filter(c -> !c.isEmpty()));
    }
}
