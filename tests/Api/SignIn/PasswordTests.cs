using CampaignHub.Api.Access;
using CampaignHub.Api.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CampaignHub.Api.Tests.SignIn;

public sealed class PasswordTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Theory]
    [InlineData(null, "password-too-short")]
    [InlineData("", "password-too-short")]
    [InlineData("123456789", "password-too-short")]
    [InlineData("1234567890", "password-common")]
    [InlineData("0912345678", "password-common")]
    [InlineData("22/11/2026", "password-common")]
    [InlineData("aaaaaaaaaaaaaaa", "password-common")]
    [InlineData("abababababab", "password-common")]
    [InlineData("Password2026!", "password-common")]
    [InlineData("Mật khẩu 2026", "password-common")]
    [InlineData("matkhau@123", "password-common")]
    [InlineData("Lâm Đồng 2026", "password-common")]
    [InlineData("qwertyuiop", "password-common")]
    [InlineData("xa-dam-rong", "password-personal")]
    [InlineData("XA-Dam-Rong2026", "password-personal")]
    [InlineData("đi từng ngõ", null)]
    [InlineData("gõ từng nhà, hướng dẫn từng người", null)]
    [InlineData("k7mq-x2vd-9hwp-rtc4", null)]
    [InlineData("xa-dam-rong và mưa rừng", null)]
    public void A_password_is_taken_or_refused_with_its_reason(string? password, string? code) =>
        Assert.Equal(code, PasswordRules.WhyNot(password, "xa-dam-rong")?.Code);

    [Fact]
    public void Length_is_counted_as_people_see_it_and_has_an_end()
    {
        Assert.Equal("password-too-short", PasswordRules.WhyNot("ế ề ể ễ ệ".Normalize(System.Text.NormalizationForm.FormD), "ten")?.Code);
        Assert.Null(PasswordRules.WhyNot(string.Concat(Enumerable.Repeat("ab1c2d3e", 32)), "ten"));
        Assert.Equal("password-too-long", PasswordRules.WhyNot(string.Concat(Enumerable.Repeat("ab1c2d3e", 32)) + "x", "ten")?.Code);
        Assert.Equal("password-too-long", PasswordRules.WhyNot("half a pair \ud800 in it", "ten")?.Code);
    }

    [Fact]
    public async Task Another_keyboards_spelling_of_the_same_letters_is_the_same_password()
    {
        using var passwords = new Passwords();
        var hash = passwords.Hash("gõ từng nhà".Normalize());

        var result = await passwords.VerifyAsync(
            hash, "gõ từng nhà".Normalize(System.Text.NormalizationForm.FormD), TestContext.Current.CancellationToken);

        Assert.Equal(PasswordVerificationResult.Success, result);
    }

    [Fact]
    public async Task An_old_hash_is_replaced_when_its_owner_signs_in()
    {
        var userName = await server.Arrange.AccountAsync(Role.Viewer);
        var weak = new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 }));
        var old = weak.HashPassword(new object(), Arrange.Password);
        await using (var command = server.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            "UPDATE staff_account SET password_hash = $2 WHERE user_name = $1"))
        {
            command.Parameters.Add(new() { Value = userName });
            command.Parameters.Add(new() { Value = old });
            Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        await server.Anonymous.PostAsync("/api/v1/sessions", new { userName, password = Arrange.Password }).JsonAsync();

        var account = await server.Services.GetRequiredService<StaffAccounts>().FindAsync(userName, TestContext.Current.CancellationToken);
        Assert.NotEqual(old, account!.PasswordHash);
        await server.Anonymous.PostAsync("/api/v1/sessions", new { userName, password = Arrange.Password }).JsonAsync();
    }
}
