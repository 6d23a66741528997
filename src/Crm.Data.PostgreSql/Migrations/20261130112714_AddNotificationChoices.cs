using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddNotificationChoices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "NotificationChoices",
                table: "Users",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "{}"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "NotificationChoices", table: "Users");
        }
    }
}
