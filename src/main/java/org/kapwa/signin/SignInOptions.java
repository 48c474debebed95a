package org.kapwa.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// Which ways in a site offers besides password and passkey.
///
/// @param links whether members may ask for a sign-in link by mail (ASVS 6.3.6 would rather not)
@ConfigurationProperties("kapwa.signin")
record SignInOptions(boolean links) {}
